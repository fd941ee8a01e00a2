using System.Text.Json;

namespace AdaptiveCards.Tests;

public sealed class HostileCardTests
{
    private static AdaptiveCardParseResult Read(string members) => AdaptiveCard.FromJson("""{"type":"AdaptiveCard","version":"1.5",""" + members + "}");

    [Theory]
    [InlineData("""{"type":"AdaptiveCard"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":""}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.x"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"-1.5"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","lang":"\ud800"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","\ud800":1}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","fallback":"keep"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","fallback":7}]}""")]
    [InlineData(null)]
    public void WhatUpstreamRefuses_Throws(string? json) => Assert.Throws<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(json));

    [Theory]
    [InlineData("7")]
    [InlineData("good,attention")]
    [InlineData("")]
    public void EnumsThatAreNumbersOrLists_AreWarnedOf(string style)
    {
        var parsed = Read($$"""
            "body":[{"type":"Container","style":"{{style}}"}]
            """);
        Assert.Single(parsed.Warnings);
        Assert.Null(Assert.IsType<AdaptiveContainer>(parsed.Card.Body[0]).Style);
    }

    [Theory]
    [InlineData("""
        "height":"tall"
        """)]
    [InlineData("""
        "rtl":"no"
        """)]
    [InlineData("""
        "body":{}
        """)]
    public void WrongValues_AreWarnedOf(string members) => Assert.Single(Read(members).Warnings);

    [Fact]
    public void HugeNumbers_DoNotThrow() =>
        Assert.Equal(int.MaxValue, Assert.IsType<AdaptiveTextBlock>(Read("""
            "body":[{"type":"TextBlock","text":"a","maxLines":1e300}]
            """).Card.Body[0]).MaxLines);

    [Fact]
    public void EmptyPlacesInLists_AreLeftOut() =>
        Assert.Empty(AdaptiveCard.FromJson(new AdaptiveCard("1.5") { Body = { null } }.ToJson()).Card.Body);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void NumbersThatJsonLacks_ThrowWithTheirType(double number)
    {
        var card = new AdaptiveCard("1.5") { Actions = { new AdaptiveSubmitAction { Data = number } } };
        Assert.Contains("System.Double", Assert.Throws<AdaptiveSerializationException>(card.ToJson).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReplacementForAMissingVersion_IsUsed()
    {
        try
        {
            AdaptiveCard.OnDeserializingMissingVersion = () => new AdaptiveSchemaVersion(0, 5);
            Assert.Equal(new AdaptiveSchemaVersion("0.5"), AdaptiveCard.FromJson("""{"type":"AdaptiveCard"}""").Card.Version);
        }
        finally
        {
            AdaptiveCard.OnDeserializingMissingVersion = null;
        }
    }
}
