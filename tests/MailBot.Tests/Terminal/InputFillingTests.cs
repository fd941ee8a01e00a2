using System.Globalization;
using System.Text.Json;
using MailBot.Terminal;
using MailBot.Terminal.Cards;

namespace MailBot.Tests.Terminal;

public sealed class InputFillingTests
{
    private const string Form = """
        {"body":[
          {"type":"Input.Text","id":"address","label":"Adresse","value":"devis@","isRequired":true},
          {"type":"Input.Text","id":"reason","label":"Motif","isRequired":true,"regex":"^.{5,}$","errorMessage":"Indiquez un motif d'au moins 5 caractères."},
          {"type":"Input.ChoiceSet","id":"who","label":"Qui écrit","choices":[{"title":"Tout le monde","value":"all"},{"title":"Entreprise","value":"in"}]},
          {"type":"Input.Toggle","id":"urgent","title":"Urgent"},
          {"type":"Input.Date","id":"until","label":"Fin"}],
         "actions":[{"type":"Action.Execute","verb":"send"}]}
        """;

    [Theory]
    [InlineData("pour le formulaire", "reason", "pour le formulaire")]
    [InlineData("Motif : pour le site", "reason", "pour le site")]
    [InlineData("reason=a; b; c=d", "reason", "a; b; c=d")]
    [InlineData("motif=long assez; qui ecrit=2", "who", "in")]
    [InlineData("motif=long assez; who=tout le monde", "who", "all")]
    [InlineData("motif=long assez; urgent=oui", "urgent", "true")]
    [InlineData("motif=long assez; fin=3/12/2026", "until", "2026-12-03")]
    [InlineData("motif=long assez; adresse=info@", "address", "info@")]
    public void TypedWords_ReachTheField(string typed, string id, string value)
    {
        var ready = Assert.IsType<Filling.Ready>(Fill(typed));

        Assert.Equal(value, ready.Values[id]);
    }

    [Theory]
    [InlineData("", "au moins 5 caractères")]
    [InlineData("non", "au moins 5 caractères")]
    [InlineData("motif=long assez; adresse=", "Adresse")]
    [InlineData("motif=long assez; who=personne", "Tout le monde, Entreprise")]
    [InlineData("motif=long assez; fin=demain", "demain")]
    public void WhatTheCardRefuses_IsExplained(string typed, string told)
    {
        var problem = Assert.IsType<Filling.Problem>(Fill(typed));

        Assert.Contains(told, problem.Sentence, StringComparison.Ordinal);
    }

    private static Filling Fill(string typed)
    {
        var texts = new TerminalTexts(CultureInfo.GetCultureInfo("fr"));
        using var document = JsonDocument.Parse(Form);
        return new InputFilling(CardRenderer.Render(document.RootElement.Clone(), 80, texts).Actions[0], texts).Fill(typed);
    }
}
