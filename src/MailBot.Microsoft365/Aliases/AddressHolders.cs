using System.Text.RegularExpressions;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Microsoft365.Aliases;

/// <summary>Names who holds an address that a write ran into: by lookup, else from the service's own words.</summary>
internal sealed partial class AddressHolders(IRecipients recipients, IPeople people)
{
    /// <param name="told">The text of the refusal.</param>
    public async Task<MailOutcome.Conflict> NameAsync(EmailAddress address, string told, CancellationToken cancellationToken)
    {
        if (await recipients.FindByAddressAsync(address, cancellationToken) is Reading<MailRecipient>.Found { Value: var holder })
            return new MailOutcome.Conflict(holder.DisplayName, holder);
        if (QuotedName(told) is { } name) return new MailOutcome.Conflict(name, null);
        return new MailOutcome.Conflict(await ConflictingPersonAsync(told, cancellationToken) ?? address.ToString(), null);
    }

    /// <summary>A sign-in name reserves its address without any recipient; Entra then names only the object.</summary>
    private async Task<string?> ConflictingPersonAsync(string told, CancellationToken cancellationToken) =>
        ConflictingObject().Match(told) is { Success: true } match
        && await people.FindAsync(match.Groups["id"].Value, cancellationToken) is Reading<Person>.Found { Value: var person }
            ? person.DisplayName
            : null;

    /// <summary>The name may come as a path of the directory, whose last part is the name.</summary>
    private static string? QuotedName(string told) =>
        Quoted().Match(told) is { Success: true } match ? match.Groups["name"].Value.Split('/')[^1] : null;

    [GeneratedRegex("LegacyExchangeDN of [\"“](?<name>[^\"”]+)[\"”]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"ConflictingObject:\s*User_(?<id>[0-9a-fA-F-]{36})")]
    private static partial Regex ConflictingObject();
}
