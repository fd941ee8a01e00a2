using System.Text.Json;

namespace AdaptiveCards.Tests;

/// <summary>What a card says is still there after reading and writing it.</summary>
public sealed class RoundTripTests
{
    private static string Again(string json)
    {
        var parsed = AdaptiveCard.FromJson(json);
        Assert.Empty(parsed.Warnings);
        using var document = JsonDocument.Parse(parsed.Card.ToJson());
        return JsonSerializer.Serialize(document.RootElement, JsonText.Default.JsonElement);
    }

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","backgroundImage":"https://x/y.png","height":"stretch","minHeight":"40px","refresh":{"action":{"type":"Action.Execute","verb":"r"},"userIds":["29:a"],"expires":"2026-03-12T14:30:00Z"},"metadata":{"webUrl":"https://x","more":1}}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","authentication":{"text":"t","connectionName":"c","tokenExchangeResource":{"id":"i","uri":"u","providerId":"p"},"buttons":[{"type":"signin","title":"s","value":"v"}]}}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Container","backgroundImage":{"url":"u","fillMode":"repeat","verticalAlignment":"bottom"}},{"type":"Image","url":"u","width":"20px","selectAction":{"type":"Action.OpenUrl","url":"v"},"height":"30px"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Table","verticalCellContentAlignment":"center","columns":[{"width":"50px"},{"width":2,"horizontalContentAlignment":"right"}],"gridStyle":"good","firstRowAsHeaders":true,"rows":[{"type":"TableRow","style":"accent","cells":[{"type":"TableCell","rtl":true}]}]}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","actions":[{"type":"Action.ShowCard","card":{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"no version of its own"}]}}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.ChoiceSet","id":"who","style":"filtered","choices.data":{"type":"Data.Query","dataset":"people","count":5},"choices":[{"title":"Luc","value":"1"}]}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Badge","fallback":"drop","text":"new"},{"type":"TextBlock","text":"a","targetWidth":"wide"}],"actions":[{"type":"Action.Execute","verb":"v","data":{"n":1,"s":"x","deep":{"b":[true,null]}},"associatedInputs":"none","title":"T","style":"positive","isEnabled":false,"mode":"secondary","tooltip":"tip","msteams":{"feedback":{"hide":true}}}]}""")]
    public void WhatIsRead_IsWrittenTheSame(string json) => Assert.Equal(json, Again(json));

    [Fact]
    public void WhatIsWrittenTwice_IsTheSameText()
    {
        var card = new AdaptiveCard("1.5") { FallbackText = "Ouvrez Teams", Lang = "fr", Body = { new AdaptiveTextBlock("L’été à 14 h 30 — « déjà » \u0007\"\\") } };
        Assert.Equal(card.ToJson(), AdaptiveCard.FromJson(card.ToJson()).Card.ToJson());
    }

    [Fact]
    public void ExpiryOfAnotherZone_IsKeptAsTheSameMoment()
    {
        var card = AdaptiveCard.FromJson("""{"type":"AdaptiveCard","version":"1.5","refresh":{"expires":"2026-03-12T15:30:00+01:00"}}""").Card;
        Assert.Equal(new DateTime(2026, 3, 12, 14, 30, 0, DateTimeKind.Utc), card.Refresh.Expires);
    }

    [Fact]
    public void MembersOfPlainObjectsThatAreUnknown_AreWarnedOf()
    {
        var parsed = AdaptiveCard.FromJson("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"FactSet","facts":[{"title":"a","value":"b","speak":"c"}]}]}""");
        Assert.Contains("speak", Assert.Single(parsed.Warnings).Message, StringComparison.Ordinal);
    }
}
