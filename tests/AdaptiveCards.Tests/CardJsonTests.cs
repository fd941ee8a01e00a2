using System.Text.Json;
using AdaptiveCards;

namespace AdaptiveCards.Tests;

public sealed class CardJsonTests
{
    private static string Compact(AdaptiveCard card)
    {
        using var document = JsonDocument.Parse(card.ToJson());
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) document.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string Body(AdaptiveElement element)
    {
        var json = Compact(new AdaptiveCard("1.5") { Body = { element } });
        return json["""{"type":"AdaptiveCard","version":"1.5","body":[""".Length..^2];
    }

    [Fact]
    public void Defaults_AreLeftOut() => Assert.Equal("""{"type":"TextBlock","text":"a"}""", Body(new AdaptiveTextBlock("a")));

    [Fact]
    public void TextBlock_IsWrittenInFull() => Assert.Equal(
        """{"type":"TextBlock","text":"é","size":"extraLarge","weight":"bolder","color":"attention","style":"heading","isSubtle":true,"wrap":true,"maxLines":2,"id":"t","spacing":"none","separator":true,"isVisible":false}""",
        Body(new AdaptiveTextBlock("é")
        {
            Id = "t", Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Attention, Style = AdaptiveTextBlockStyle.Heading,
            IsSubtle = true, Wrap = true, MaxLines = 2, Spacing = AdaptiveSpacing.None, Separator = true, IsVisible = false,
        }));

    [Fact]
    public void TextRuns_CarryAnyText() => Assert.Equal(
        """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"**[x](http://y)** <at>all</at>"}]}""",
        Body(new AdaptiveRichTextBlock { Inlines = { new AdaptiveTextRun("**[x](http://y)** <at>all</at>") } }));

    [Fact]
    public void Inputs_CarryLabelAndError() => Assert.Equal(
        """{"type":"Input.Text","id":"reason","label":"Motif","isRequired":true,"errorMessage":"Indiquez un motif","isMultiline":true,"maxLength":300}""",
        Body(new AdaptiveTextInput { Id = "reason", Label = "Motif", IsRequired = true, ErrorMessage = "Indiquez un motif", IsMultiline = true, MaxLength = 300 }));

    [Fact]
    public void ChoiceSet_ListsItsChoices() => Assert.Equal(
        """{"type":"Input.ChoiceSet","id":"who","style":"filtered","choices":[{"title":"Luc","value":"1"}]}""",
        Body(new AdaptiveChoiceSetInput { Id = "who", Style = AdaptiveChoiceInputStyle.Filtered, Choices = { new AdaptiveChoice { Title = "Luc", Value = "1" } } }));

    [Fact]
    public void Execute_HasVerbDataAndSubmitFallback()
    {
        var data = new Dictionary<string, object> { ["verb"] = "approve", ["version"] = 3L };
        var card = new AdaptiveCard("1.5")
        {
            Actions =
            {
                new AdaptiveExecuteAction
                {
                    Title = "Approuver", Verb = "approve", Data = data,
                    Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Approuver", Data = data }),
                },
            },
        };

        Assert.Equal(
            """{"type":"AdaptiveCard","version":"1.5","actions":[{"type":"Action.Execute","verb":"approve","data":{"verb":"approve","version":3},"title":"Approuver","fallback":{"type":"Action.Submit","data":{"verb":"approve","version":3},"title":"Approuver"}}]}""",
            Compact(card));
    }

    [Fact]
    public void Data_OfAnUnknownShape_ThrowsWithItsName()
    {
        var card = new AdaptiveCard("1.5") { Actions = { new AdaptiveSubmitAction { Data = new Version(1, 0) } } };
        Assert.Contains("System.Version", Assert.Throws<AdaptiveSerializationException>(card.ToJson).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Cards =>
    [
        """{"type":"AdaptiveCard","version":"1.4","lang":"fr","refresh":{"action":{"type":"Action.Execute","verb":"refresh"},"userIds":["29:a","29:b"]},"body":[{"type":"Container","style":"good","items":[{"type":"TextBlock","text":"a"}]}]}""",
        """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"ColumnSet","columns":[{"type":"Column","width":"2","items":[{"type":"Image","url":"https://x/y.png","altText":"y"}]},{"type":"Column","width":"50px"}]}]}""",
        """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Table","columns":[{"width":1}],"showGridLines":false,"rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"TextBlock","text":"c"}]}]}]}]}""",
        """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Chart.Donut","fallback":{"type":"TextBlock","text":"f"},"data":[1,2],"title":"t"}],"msteams":{"width":"Full"}}""",
        """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"ActionSet","actions":[{"type":"Action.ShowCard","card":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Toggle","id":"x","title":"X","valueOn":"true","valueOff":"false"}]},"title":"Plus"},{"type":"Action.ToggleVisibility","targetElements":[{"elementId":"a"},{"elementId":"b","isVisible":true}]},{"type":"Action.OpenUrl","url":"https://x.example/a?b=c"},{"type":"Action.Popover","title":"?"}]}]}""",
        """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"FactSet","facts":[{"title":"a","value":"b"}]},{"type":"Input.Number","id":"n","value":2,"min":0},{"type":"Input.Date","id":"d","value":"2026-03-12"},{"type":"Input.Time","id":"h","min":"08:00"},{"type":"ImageSet","imageSize":"small","images":[{"type":"Image","url":"u"}]}]}""",
    ];

    [Theory]
    [MemberData(nameof(Cards))]
    public void WhatIsRead_IsWrittenTheSame(string json)
    {
        var parsed = AdaptiveCard.FromJson(json);
        Assert.Empty(parsed.Warnings);
        Assert.Equal(json, Compact(parsed.Card));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"Hero"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"x"}""")]
    [InlineData("not json")]
    public void WhatIsNoCard_Throws(string json) => Assert.Throws<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(json));

    [Fact]
    public void WrongTypes_AreWarnedOfAndLeftOut()
    {
        var parsed = AdaptiveCard.FromJson("""{"type":"AdaptiveCard","version":"1.5","body":[5,null,{"no":"type"},{"type":"TextBlock","text":["x"],"wrap":"yes","size":"gigantic"}],"actions":{}}""");
        Assert.Single(parsed.Card.Body);
        Assert.Equal(4, parsed.Warnings.Count);
    }

    [Fact]
    public void DeepNesting_IsRefusedNotCrashed()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"type":"Container","items":[""", 500));
        Assert.Throws<AdaptiveSerializationException>(() => AdaptiveCard.FromJson("""{"type":"AdaptiveCard","version":"1.5","body":[""" + deep));
    }

    [Fact]
    public void Resolver_WritesACardInsideAnotherObject()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = AdaptiveCardJson.Resolver };
        object card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("a") } };
        Assert.Equal("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"a"}]}""", JsonSerializer.Serialize(card, options.GetTypeInfo(card.GetType())));
    }
}
