namespace MailBot.Benchmarks.Turns;

/// <summary>Activities as Teams sends them, with all its members.</summary>
internal static class Sample
{
    public static string Message(string serviceUrl, int conversation, bool expectReplies) => $$"""
        {"text":"a message of middling length","textFormat":"plain",{{(expectReplies ? "\"deliveryMode\":\"expectReplies\"," : "")}}{{Envelope("message", serviceUrl, conversation)}}}
        """;

    public static string Press(string serviceUrl, int conversation) => $$$"""
        {"name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","id":"approve","title":"Approve","verb":"request.approve","data":{"number":"D-0427","version":"7"}},"trigger":"manual"},"replyToId":"1700000000001",{{{Envelope("invoke", serviceUrl, conversation)}}}}
        """;

    private static string Envelope(string type, string serviceUrl, int conversation) =>
        $$$"""
        "type":"{{{type}}}","id":"1700000000002","timestamp":"2026-03-02T09:15:27.123Z","localTimestamp":"2026-03-02T10:15:27.123+01:00","localTimezone":"Europe/Paris","serviceUrl":"{{{serviceUrl}}}","channelId":"msteams","from":{"id":"29:1a2b3c4d5e6f7a8b","name":"Julie Martin","aadObjectId":"7d0c7b1e-0000-4000-8000-000000000001"},"conversation":{"conversationType":"personal","tenantId":"5e44e1e4-0000-4000-8000-000000000001","id":"a:1conversation-{{{conversation}}}"},"recipient":{"id":"28:mailbot","name":"MailBot"},"entities":[{"locale":"fr-FR","country":"FR","platform":"Web","timezone":"Europe/Paris","type":"clientInfo"}],"channelData":{"tenant":{"id":"5e44e1e4-0000-4000-8000-000000000001"},"source":{"name":"message"}},"locale":"fr-FR"
        """;
}
