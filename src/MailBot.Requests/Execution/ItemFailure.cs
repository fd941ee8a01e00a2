using System.Text.Json.Serialization;
using MailBot.Requests.Contracts;

namespace MailBot.Requests.Execution;

/// <summary>Why something was not done. Stored with the request and told in the reader's language.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "failure")]
[JsonDerivedType(typeof(AddressHeld), "addressHeld")]
[JsonDerivedType(typeof(RecipientGone), "recipientGone")]
[JsonDerivedType(typeof(ProviderRefused), "providerRefused")]
[JsonDerivedType(typeof(ProviderUnavailable), "providerUnavailable")]
[JsonDerivedType(typeof(NotSeen), "notSeen")]
[JsonDerivedType(typeof(ApproverNotEntitled), "approverNotEntitled")]
[JsonDerivedType(typeof(NameHeld), "nameHeld")]
[JsonDerivedType(typeof(NoMailboxYet), "noMailboxYet")]
[JsonDerivedType(typeof(NotTried), "notTried")]
[JsonDerivedType(typeof(DoesNotReceive), "doesNotReceive")]
public abstract record ItemFailure
{
    private ItemFailure() { }

    /// <summary>Somebody else holds the address by now.</summary>
    public sealed record AddressHeld(string Address, string HolderName) : ItemFailure;

    /// <summary>The mailbox or group is no longer there.</summary>
    public sealed record RecipientGone(string Name) : ItemFailure;

    public sealed record ProviderRefused(RefusalCause Cause, string Detail) : ItemFailure;

    /// <summary>Every try met an error that may pass; the last is quoted.</summary>
    public sealed record ProviderUnavailable(string Detail, int Tries) : ItemFailure;

    /// <summary>The provider said yes, but the directory doesn't show it.</summary>
    public sealed record NotSeen(int Seconds) : ItemFailure;

    /// <summary>Who approved may no longer approve; nothing was written.</summary>
    public sealed record ApproverNotEntitled(string ApproverName) : ItemFailure;

    /// <summary>Another group bears the name by now.</summary>
    public sealed record NameHeld(string Name) : ItemFailure;

    /// <summary>The person has no mailbox (yet): nothing to add.</summary>
    public sealed record NoMailboxYet(string Name) : ItemFailure;

    /// <summary>What it depends on failed, so it was not tried.</summary>
    public sealed record NotTried(string DependsOn) : ItemFailure;

    /// <summary>The address is recorded, but messages do not arrive.</summary>
    /// <param name="Rung">The lowest rung of the ladder that failed.</param>
    /// <param name="Evidence">What was seen: an MX host, a setting, a non-delivery code.</param>
    /// <param name="Recreated">It had been deleted and created again before.</param>
    public sealed record DoesNotReceive(Proofs.Rung Rung, string Evidence, bool Recreated) : ItemFailure;
}
