using CsCheck;
using MailBot.Chat.Language;

namespace MailBot.Chat.Tests.Language;

public sealed class RandomTextTests
{
    private static readonly string[] Fragments =
    [
        "approuve", "refuse", "D-0427", "l'alias", "devis@", "à", "ma", "boîte", "pas", "si", "«", "»", "\"", "<at>", "et", "Luc", "pour",
        "?", ":", "\n", "ne", "ajoute", "*", "{", "}", "|", "@", "'", "’", "\ud83d", "\u0301", "oui", "non", "annule", "add", "not", "if", "the",
    ];

    [Fact]
    public void AnyText_IsUnderstoodOrNotWithoutAFault() =>
        Gen.String.Sample(text => Company.Understand(text).Nearest.Count <= 2, iter: 500);

    [Fact]
    public void TextOfNoLanguage_IsNeverAnAction() =>
        Gen.String[Gen.Char["bcdfghjklmnpqrstvwxz0123456789{}[]()<>*_#|/\\\"' \t\n"], 12, 120]
            .Sample(text => !Company.Understand(text).IsAction, iter: 500);

    [Fact]
    public void CommandWordsInAnyOrder_NeverActThroughANegationOrACondition() =>
        Gen.Int[0, Fragments.Length - 1].Select(i => Fragments[i]).Array[1, 14].Sample(
            parts =>
            {
                var understood = Company.Understand(string.Join(' ', parts));
                return !IsDecision(understood.Command) || understood.Reason is not null || understood.FreeText is not null
                    || !parts.Any(part => part is "pas" or "si" or "ne" or "not" or "if");
            },
            iter: 1_000);

    private static bool IsDecision(ChatCommand command) =>
        command is ChatCommand.Approve or ChatCommand.ConfirmAlone or ChatCommand.Refuse or ChatCommand.Undo or ChatCommand.AddAlias or ChatCommand.Yes;
}
