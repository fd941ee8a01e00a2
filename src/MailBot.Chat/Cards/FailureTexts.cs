using MailBot.Chat.Texts;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Proofs;

namespace MailBot.Chat.Cards;

/// <summary>Why something was not done, in the reader's language: what happened, what did not change, what to do now.</summary>
internal static class FailureTexts
{
    public static string Say(ItemFailure failure, string language) => failure switch
    {
        ItemFailure.AddressHeld held => Text(language, "Failure.AddressHeld", held.Address, held.HolderName),
        ItemFailure.RecipientGone gone => Text(language, "Failure.RecipientGone", gone.Name),
        ItemFailure.ProviderRefused refused => Text(language, $"Failure.Refused.{refused.Cause}", refused.Detail),
        ItemFailure.ProviderUnavailable unavailable => Text(language, "Failure.Unavailable", unavailable.Tries),
        ItemFailure.NotSeen unseen => Text(language, "Failure.NotSeen", Math.Max(1, unseen.Seconds / 60)),
        ItemFailure.ApproverNotEntitled approver => Text(language, "Failure.ApproverNotEntitled", approver.ApproverName),
        ItemFailure.NameHeld held => Text(language, "Failure.NameHeld", held.Name),
        ItemFailure.NoMailboxYet person => Text(language, "Failure.NoMailboxYet", person.Name),
        ItemFailure.NotTried skipped => Text(language, "Failure.NotTried", skipped.DependsOn),
        ItemFailure.DoesNotReceive { Recreated: true } dead => $"{Receiving(dead, language)} {Text(language, "Failure.RecreatedInVain")}",
        ItemFailure.DoesNotReceive dead => Receiving(dead, language),
        _ => throw new InvalidOperationException($"No words for the failure {failure.GetType().Name}."),
    };

    /// <summary>For the completeness test: every cause has a sentence.</summary>
    public static IEnumerable<string> Keys =>
        Enum.GetNames<RefusalCause>().Select(cause => $"Failure.Refused.{cause}").Concat(Enum.GetNames<Rung>().Select(rung => $"Failure.DoesNotReceive.{rung}"));

    private static string Receiving(ItemFailure.DoesNotReceive dead, string language) => Text(language, $"Failure.DoesNotReceive.{dead.Rung}", dead.Evidence);

    private static string Text(string language, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(language, key, facts);
}
