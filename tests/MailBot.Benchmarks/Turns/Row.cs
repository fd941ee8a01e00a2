using MailBot.Benchmarks.Turns.Bots;

namespace MailBot.Benchmarks.Turns;

/// <summary>One kind of turn that is measured against the floor.</summary>
/// <param name="Bot">The kind of server.</param>
/// <param name="Most">The target for the ratio; null where none was set.</param>
/// <param name="Posts">The answer goes through the connector instead of the response.</param>
internal sealed record Row(string Name, string Bot, double? Most, bool Posts = false, Tokens Tokens = Tokens.None)
{
    public static IReadOnlyList<Row> All { get; } =
    [
        new("echo, expectReplies", BotServer.Echo, 1.5),
        new("the same, a token of its own each", BotServer.Echo, 3, Tokens: Tokens.Distinct),
        new("the same, a token seen before", BotServer.Echo, null, Tokens: Tokens.Same),
        new("card invoke", BotServer.Card, 2.5),
        new("echo, through the connector", BotServer.Echo, 3.5, Posts: true),
        new("the same, with MailBot's retries", BotServer.ResilientEcho, null, Posts: true),
        new("waterfall, through the connector", BotServer.Waterfall, 6, Posts: true),
    ];

    public string Body(string serviceUrl, int conversation) =>
        Bot == BotServer.Card ? Sample.Press(serviceUrl, conversation) : Sample.Message(serviceUrl, conversation, expectReplies: !Posts);

    /// <summary>Words that the answer must hold: a bot that refuses quickly isn't fast.</summary>
    public string Proof => Bot == BotServer.Card ? "Julie Martin approved it." : Posts ? "200 OK" : "echo a message of middling length";
}

internal enum Tokens
{
    None,
    Same,
    Distinct,
}
