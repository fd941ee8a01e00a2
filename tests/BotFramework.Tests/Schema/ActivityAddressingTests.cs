using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Schema;

/// <summary>What an answer takes over from the activity that it answers, and what it keeps of its own.</summary>
public sealed class ActivityAddressingTests
{
    private static Activity Came() => new(ActivityTypes.Message)
    {
        Id = "m1",
        ChannelId = "msteams",
        Locale = "fr-FR",
        From = new ChannelAccount("29:julie", "Julie"),
        Recipient = new ChannelAccount("28:bot", "MailBot"),
        Conversation = new ConversationAccount(id: "c1", conversationType: "personal", tenantId: "t"),
    };

    [Theory]
    [InlineData("en-GB", "en-GB")]
    [InlineData(null, "fr-FR")]
    public void AppliedReference_LeavesALocaleOfOnesOwn(string? own, string expected)
    {
        var answer = new Activity(ActivityTypes.Message) { Locale = own }.ApplyConversationReference(Came().GetConversationReference());
        Assert.Equal(expected, answer.Locale);
    }

    [Fact]
    public void Trace_IsOfTheSameConversationAndSaysWhoMadeIt()
    {
        var came = Came();
        var trace = came.CreateTrace("name");
        Assert.Same(came.Conversation, trace.Conversation);
        Assert.Equal(nameof(Trace_IsOfTheSameConversationAndSaysWhoMadeIt), trace.Label);
        Assert.Equal(nameof(Trace_IsOfTheSameConversationAndSaysWhoMadeIt), Activity.CreateTraceActivity("name").Label);
    }

    [Theory]
    [InlineData("ConversationUpdate", "DirectLine", null)]
    [InlineData("conversationupdate", "WEBCHAT", null)]
    [InlineData("Message", "DirectLine", "m1")]
    public void TypeAndChannel_AreReadWhateverTheirCase(string type, string channel, string? answered)
    {
        var came = Came();
        (came.Type, came.ChannelId) = (type, channel);
        Assert.Equal(answered, came.GetConversationReference().ActivityId);
    }

    [Fact]
    public void Reply_NamesTheConversationAlone()
    {
        var reply = Came().CreateReply();
        Assert.Equal(("c1", null, null), (reply.Conversation.Id, reply.Conversation.TenantId, reply.Conversation.ConversationType));
    }

    [Fact]
    public void RareKinds_AreMadeAndSeenAsTheirType()
    {
        Assert.NotNull(((Activity)Activity.CreateContactRelationUpdateActivity()).AsContactRelationUpdateActivity());
        Assert.NotNull(((Activity)Activity.CreateHandoffActivity()).AsHandoffActivity());
        Assert.NotNull(new Activity("suggestion") { TextHighlights = [new TextHighlight("word", 1)] }.AsSuggestionActivity());
        Assert.Equal((null, null, null), (Came().AsContactRelationUpdateActivity(), Came().AsHandoffActivity(), Came().AsSuggestionActivity()));
    }
}
