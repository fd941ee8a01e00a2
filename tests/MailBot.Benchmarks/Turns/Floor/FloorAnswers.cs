namespace MailBot.Benchmarks.Turns.Floor;

/// <summary>The bots' answers, member for member, without a bot.</summary>
internal static class FloorAnswers
{
    public static FloorReplies Echo(FloorActivity heard) => new(
    [
        new FloorActivity
        {
            Type = "message",
            ServiceUrl = heard.ServiceUrl,
            ChannelId = heard.ChannelId,
            From = heard.Recipient,
            Conversation = heard.Conversation,
            Recipient = heard.From,
            Locale = heard.Locale,
            Text = "echo " + heard.Text,
            InputHint = "acceptingInput",
            ReplyToId = heard.Id,
        },
    ]);

    public static FloorCardAnswer Card(FloorActivity pressed)
    {
        var number = pressed.Value!.Action!.Data!["number"];
        return new FloorCardAnswer(200, "application/vnd.microsoft.card.adaptive", new FloorCard(
            "AdaptiveCard",
            "1.5",
            [
                new FloorElement("TextBlock") { Text = "Request " + number, Size = "large", Weight = "bolder", Wrap = true },
                new FloorElement("TextBlock") { Text = pressed.From!.Name + " approved it.", Wrap = true },
                new FloorElement("FactSet") { Facts = [new("Alias", "quotes@contoso.example"), new("For", "julie@contoso.example"), new("Deadline", "in two working days")] },
            ],
            [new FloorButton("Action.Execute", "Show", "request.show", new(StringComparer.Ordinal) { ["number"] = number })]));
    }
}
