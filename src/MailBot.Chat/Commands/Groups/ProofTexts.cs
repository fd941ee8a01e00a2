using MailBot.Chat.Texts;
using MailBot.Requests.Proofs;

namespace MailBot.Chat.Commands.Groups;

/// <summary>On what evidence a group is called proven, in one short line.</summary>
internal static class ProofTexts
{
    public static string Sentence(string proven, Proof? proof, string language)
    {
        string?[] parts =
        [
            proven,
            proof is null ? null : Say(language, $"Evidence.{Seen(proof)}"),
            proof is { LateAfter: not null } ? Say(language, "Evidence.Late", Minutes(proof)) : null,
            proof is { Recreated: true } ? Say(language, "Evidence.Recreated") : null,
        ];
        return $"{string.Join(", ", parts.OfType<string>())}.";
    }

    private static string Seen(Proof proof) => (proof.Passed(Rung.Inside), proof.Passed(Rung.Outside)) switch
    {
        (true, true) => "Both",
        (_, true) => "Outside",
        _ => "Inside",
    };

    private static int Minutes(Proof proof) => Math.Max(1, (int)(proof.LateAfter!.Value - proof.Since).TotalMinutes);

    private static string Say(string language, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(language, key, facts);
}
