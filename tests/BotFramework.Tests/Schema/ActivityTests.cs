using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Schema;

public sealed class ActivityTests
{
    private static Activity Came() => new(ActivityTypes.Message)
    {
        Id = "m1",
        ChannelId = "msteams",
        ServiceUrl = "https://service.example",
        Locale = "fr-FR",
        From = new ChannelAccount("29:julie", "Julie"),
        Recipient = new ChannelAccount("28:bot", "MailBot"),
        Conversation = new ConversationAccount(id: "c1"),
    };

    [Fact]
    public void Reply_GoesBackWhereItCameFrom()
    {
        var reply = Came().CreateReply("answer");
        Assert.Equal((ActivityTypes.Message, "answer", "m1", "fr-FR"), (reply.Type, reply.Text, reply.ReplyToId, reply.Locale));
        Assert.Equal(("28:bot", "29:julie", "c1", "https://service.example", "msteams"), (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id, reply.ServiceUrl, reply.ChannelId));
        Assert.Equal("", Came().CreateReply().Text);
        Assert.Equal("en-GB", Came().CreateReply("x", "en-GB").Locale);
    }

    /// <summary>There the id of a conversationUpdate is none that could be answered.</summary>
    [Theory]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    [InlineData("msteams", "m1")]
    public void ConversationUpdate_IsAnsweredByItsIdExceptInDirectLine(string channel, string? answered)
    {
        var update = Came();
        (update.Type, update.ChannelId) = (ActivityTypes.ConversationUpdate, channel);
        Assert.Equal(answered, update.CreateReply("welcome").ReplyToId);
        Assert.Equal(answered, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void Reference_ComesBackAsTheContinuation()
    {
        var reference = Came().GetConversationReference();
        Assert.Equal(("m1", "29:julie", "28:bot", "msteams", "fr-FR"), (reference.ActivityId, reference.User.Id, reference.Bot.Id, reference.ChannelId, reference.Locale));
        var continuation = reference.GetContinuationActivity();
        Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation), (continuation.Type, continuation.Name));
        Assert.Equal(("28:bot", "29:julie", "c1"), (continuation.Recipient.Id, continuation.From.Id, continuation.Conversation.Id));
        Assert.False(string.IsNullOrEmpty(continuation.Id));
    }

    [Fact]
    public void AppliedReference_AddressesOutAndIn()
    {
        var reference = Came().GetConversationReference();
        var outgoing = new Activity(ActivityTypes.Message).ApplyConversationReference(reference);
        Assert.Equal(("28:bot", "29:julie", "m1", null), (outgoing.From.Id, outgoing.Recipient.Id, outgoing.ReplyToId, outgoing.Id));
        var incoming = new Activity(ActivityTypes.Message).ApplyConversationReference(reference, isIncoming: true);
        Assert.Equal(("29:julie", "28:bot", "m1", null), (incoming.From.Id, incoming.Recipient.Id, incoming.Id, incoming.ReplyToId));
    }

    [Fact]
    public void ReplyReference_NamesWhatWasSent()
    {
        var reference = Came().GetReplyConversationReference(new ResourceResponse("sent"));
        Assert.Equal("sent", reference.ActivityId);
    }

    [Fact]
    public void Trace_IsLabelledAndTyped()
    {
        var trace = Came().CreateTrace("name", new Mention(), "type", "label");
        Assert.Equal((ActivityTypes.Trace, "name", "type", "label"), (trace.Type, trace.Name, trace.ValueType, trace.Label));
        Assert.Equal("Mention", Came().CreateTrace("name", new Mention()).ValueType);
    }

    [Fact]
    public void Views_FitTheTypeAlone()
    {
        Assert.NotNull(Came().AsMessageActivity());
        Assert.Null(Came().AsInvokeActivity());
        Assert.Null(Came().AsConversationUpdateActivity());
        Assert.NotNull(new Activity("message/edited").AsMessageActivity());
        Assert.NotNull(new Activity("MESSAGE").AsMessageActivity());
    }

    [Theory]
    [InlineData("hello", true)]
    [InlineData(" ", false)]
    [InlineData(null, false)]
    public void Content_IsTextSummaryAttachmentOrChannelData(string? text, bool has)
    {
        Assert.Equal(has, ((IMessageActivity)new Activity(ActivityTypes.Message) { Text = text }).HasContent());
        Assert.True(((IMessageActivity)new Activity(ActivityTypes.Message) { Summary = "s" }).HasContent());
        Assert.True(((IMessageActivity)new Activity(ActivityTypes.Message) { ChannelData = "x" }).HasContent());
    }

    [Fact]
    public void Factories_MakeTheirTypes()
    {
        Assert.Equal(ActivityTypes.Message, ((Activity)Activity.CreateMessageActivity()).Type);
        Assert.Equal(ActivityTypes.ConversationUpdate, ((Activity)Activity.CreateConversationUpdateActivity()).Type);
        Assert.Equal(ActivityTypes.Typing, ((Activity)Activity.CreateTypingActivity()).Type);
        Assert.Equal(ActivityTypes.Event, ((Activity)Activity.CreateEventActivity()).Type);
        Assert.Equal(ActivityTypes.Invoke, ((Activity)Activity.CreateInvokeActivity()).Type);
        Assert.Equal(ActivityTypes.EndOfConversation, ((Activity)Activity.CreateEndOfConversationActivity()).Type);
        Assert.Empty(((Activity)Activity.CreateConversationUpdateActivity()).MembersAdded);
    }
}
