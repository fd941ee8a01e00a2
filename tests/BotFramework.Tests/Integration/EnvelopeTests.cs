using System.Text;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace BotFramework.Tests.Integration;

public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("""{"channelId":"msteams","serviceUrl":"https://a.example/"}""")]
    [InlineData("""{"text":"x","ChannelID":"msteams","SERVICEURL":"https://a.example/"}""")]
    [InlineData("""{"\u0063hannelId":"msteams","serviceU\u0072l":"https://a.example/"}""")]
    [InlineData("""{"value":{"channelId":"other","serviceUrl":"https://b.example/"},"channelId":"msteams","serviceUrl":"https://a.example/"}""")]
    [InlineData("""{"channelIx":"other","serviceUri":"https://b.example/","channelId":"msteams","serviceUrl":"https://a.example/"}""")]
    public void NamesAsTheDeserialiserKnowsThem_AreFound(string body)
    {
        var envelope = ActivityEnvelope.Read(Encoding.UTF8.GetBytes(body));
        Assert.Equal(("msteams", "https://a.example/"), (envelope.ChannelId, envelope.ServiceUrl));
    }

    [Theory]
    [InlineData("""{"channelId":"msteams"}""")]
    [InlineData("""{"channelId":5,"serviceUrl":"https://a.example/"}""")]
    [InlineData("""{"channelId":"msteams","serviceUrl":{"serviceUrl":"https://a.example/"}}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void WhatNamesNoChannelOrAddress_IsNone(string body) => Assert.Null(ActivityEnvelope.Read(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("http://127.0.0.1:3978/", true)]
    [InlineData("http://[::1]/x", true)]
    [InlineData("https://LOCALHOST", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    [InlineData("http://127.0.0.1.evil.example/", false)]
    [InlineData("ftp://127.0.0.1/", false)]
    [InlineData("localhost", false)]
    [InlineData("", false)]
    public void AnAddress_IsReadForItselfWhateverWasReadBefore(string written, bool isLoopback)
    {
        foreach (var before in (string[])["http://localhost/", "https://b.example/", written])
        {
            ServiceAddress.Of(before);
            Assert.Equal(isLoopback, ServiceAddress.Of(written).IsLoopback);
        }
    }
}
