using System.Globalization;
using System.Text.Json;
using MailBot.Terminal;
using MailBot.Terminal.Cards;

namespace MailBot.Tests.Terminal;

public sealed class CardRendererTests
{
    private static readonly TerminalTexts French = new(CultureInfo.GetCultureInfo("fr"));

    [Fact]
    public void ApprovalCard_IsDrawnWithFactsInputsAndNumberedActions()
    {
        var drawing = Draw("""
            {"type":"AdaptiveCard","version":"1.5","body":[
              {"type":"TextBlock","text":"**Julie Martin** demande l'alias [devis@](mailto:devis@serrurerie.example)","weight":"bolder"},
              {"type":"RichTextBlock","inlines":["Motif : ",{"type":"TextRun","text":"**formulaire** du site"}]},
              {"type":"FactSet","separator":true,"facts":[{"title":"Aperçu :","value":"2 alias aujourd'hui, 3 ensuite"}]},
              {"type":"TextBlock","text":"secret","isVisible":false}],
             "actions":[
              {"type":"Action.Execute","verb":"approve","title":"Approuver"},
              {"type":"Action.ShowCard","title":"Refuser","card":{"type":"AdaptiveCard","body":[
                 {"type":"Input.Text","id":"reason","label":"Motif","isRequired":true}],
                "actions":[{"type":"Action.Execute","verb":"refuse","title":"Confirmer le refus"}]}},
              {"type":"Action.OpenUrl","title":"Aide","url":"https://aide.example"},
              {"type":"Action.Execute","title":"Trop tard","isEnabled":false}]}
            """);

        Assert.Equal(
            [
                "Julie Martin demande l'alias devis@ (mailto:devis@serrurerie.example)",
                "Motif : **formulaire** du site",
                "┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄",
                "Aperçu : 2 alias aujourd'hui, 3 ensuite",
                "[1] Approuver",
                "▾ Refuser",
                "    Motif (obligatoire) [reason] : …",
                "    [2] Confirmer le refus",
                "[3] Aide → https://aide.example",
                "[-] Trop tard (indisponible)",
                "Pour remplir : «\u00A02 reason=…\u00A0» (plusieurs champs : séparés par «\u00A0;\u00A0»).",
            ],
            drawing.Lines);
        Assert.Equal(["approve", "refuse", ""], drawing.Actions.Select(a => a.Json.Text("verb") ?? ""));
        Assert.Empty(drawing.Actions[0].Inputs);
        Assert.Equal("reason", Assert.Single(drawing.Actions[1].Inputs).Id);
    }

    [Fact]
    public void ChoicesAndToggles_ShowWhatIsChosen()
    {
        var drawing = Draw("""
            {"body":[
              {"type":"Input.ChoiceSet","id":"who","label":"Qui peut écrire","value":"in","choices":[
                {"title":"Tout le monde","value":"all"},{"title":"L'entreprise","value":"in"}]},
              {"type":"Input.Toggle","id":"urgent","title":"Urgent","value":"true"},
              {"type":"Input.Date","id":"until","label":"Fin","value":"2026-11-30"}],
             "actions":[{"type":"Action.Submit","title":"Envoyer"}]}
            """);

        Assert.Equal(
            [
                "Qui peut écrire [who] : un choix",
                "  ( ) 1. Tout le monde",
                "  (•) 2. L'entreprise",
                "Urgent [urgent] : un choix",
                "  (•) 1. oui",
                "  ( ) 2. non",
                "Fin [until] : «\u00A02026-11-30\u00A0»",
                "[1] Envoyer",
            ],
            drawing.Lines.SkipLast(1));
    }

    [Fact]
    public void ColumnsAndTables_StandSideBySideWhenTheyFit()
    {
        const string card = """
            {"body":[
              {"type":"ColumnSet","columns":[
                {"type":"Column","items":[{"type":"TextBlock","text":"D-0001"}]},
                {"type":"Column","items":[{"type":"TextBlock","text":"En attente d'Hélène"}]}]},
              {"type":"Table","columns":[{},{}],"rows":[
                {"cells":[{"items":[{"type":"TextBlock","text":"Numéro"}]},{"items":[{"type":"TextBlock","text":"État"}]}]},
                {"cells":[{"items":[{"type":"TextBlock","text":"D-0001"}]},{"items":[{"type":"TextBlock","text":"Effectuée"}]}]}]}]}
            """;

        Assert.Equal(
            ["D-0001  En attente d'Hélène", "Numéro │ État", "───────┼──────────", "D-0001 │ Effectuée"], Draw(card).Lines);
        Assert.Equal(
            ["D-0001", "En attente", "d'Hélène", "• Numéro : D-0001", "  État :", "  Effectuée"], Draw(card, width: 17).Lines);
    }

    [Fact]
    public void UnknownElements_AreReplacedByTheirFallbackOrNamed()
    {
        var drawing = Draw("""
            {"body":[
              {"type":"Chart.Donut","fallback":{"type":"TextBlock","text":"12 reçus"}},
              {"type":"Badge","fallback":"drop"},
              {"type":"Carousel"},
              {"type":"Image","url":"data:","altText":"Courbe"}],
             "actions":[{"type":"Action.Popover","title":"x","fallback":{"type":"Action.Submit","title":"Voir"}}]}
            """);

        Assert.Equal(["12 reçus", "[élément non affiché : Carousel]", "[image : Courbe]", "[1] Voir"], drawing.Lines);
    }

    [Fact]
    public void TerminalEscapes_AreMadeVisibleWhereverTheyHide()
    {
        var drawing = Draw("""
            {"body":[
              {"type":"TextBlock","text":"a\u001b[2Jb &#27;[31m c\u009b31m \u202Ed"},
              {"type":"FactSet","facts":[{"title":"\u0007t","value":"v\u0008"}]},
              {"type":"Input.Text","id":"x\u001b]0;t\u0007","label":"l\u001b","value":"\u001b[A"}],
             "actions":[{"type":"Action.OpenUrl","title":"o\u001b","url":"https://e/\u001b[1m"}]}
            """);

        Assert.All(drawing.Lines, line => Assert.DoesNotContain(line, c => char.IsControl(c) || c == '\u202E'));
        Assert.StartsWith("a␛[2Jb ␛[31m c\uFFFD31m \uFFFDd", drawing.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void LongText_IsWrappedAndAnEndlessWordIsCut()
    {
        var drawing = Draw(
            $$"""{"body":[{"type":"TextBlock","text":"{{string.Join(' ', Enumerable.Repeat("mot", 30))}} {{new string('x', 200)}}"}]}""");

        Assert.All(drawing.Lines, line => Assert.InRange(line.Length, 1, 78));
        Assert.Equal(200, string.Concat(drawing.Lines).Count(c => c == 'x'));
    }

    [Theory]
    [InlineData(@"prix \*ferme\* et first_last_name", "prix *ferme* et first_last_name")]
    [InlineData("_oui_ et **non** `code`", "oui et non code")]
    [InlineData("- un\n- deux", "• un\n• deux")]
    [InlineData("&lt;b&gt; &amp; \\&lt;", "<b> & &lt;")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    public void Markdown_IsReadAsPlainText(string markdown, string plain) => Assert.Equal(plain, Markdown.ToPlain(markdown));

    [Theory]
    [InlineData("""{"body":"no","actions":[1,null,{"type":7}]}""")]
    [InlineData("""{"body":[null,3,"x",{"type":"FactSet","facts":[5]},{"type":"Table","rows":[{}]},{"type":"ColumnSet"}]}""")]
    [InlineData("[]")]
    public void CardThatIsNoCard_IsDrawnWithoutFailing(string json) => Assert.Empty(Draw(json).Actions);

    private static CardDrawing Draw(string json, int width = 78)
    {
        using var document = JsonDocument.Parse(json);
        return CardRenderer.Render(document.RootElement.Clone(), width, French);
    }
}
