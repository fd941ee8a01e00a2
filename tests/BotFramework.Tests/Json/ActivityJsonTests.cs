using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests.Json;

public sealed class ActivityJsonTests
{
    [Fact]
    public void UnknownMembers_Survive()
    {
        const string json = """{"type":"message","novelty":{"a":[1,null]},"from":{"id":"u","mood":"good"},"entities":[{"type":"clientInfo","platform":"Web","n":null}]}""";
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(BotJson.Write(BotJson.Parse<Activity>(json)))));
    }

    [Theory]
    [InlineData("\"x\"", "x")]
    [InlineData("5", 5L)]
    [InlineData("1.5", 1.5)]
    [InlineData("true", true)]
    [InlineData("\"2026-01-02T04:04:05.12+01:00\"", "2026-01-02T04:04:05.12+01:00")]
    public void PlainValue_IsReadAsItself(string json, object expected) =>
        Assert.Equal(expected, BotJson.Parse<Activity>($$"""{"value":{{json}}}""").Value);

    [Fact]
    public void ObjectValue_PrintsItsJson() =>
        Assert.Equal("""{"verb":"approve","id":"r-42"}""", BotJson.Parse<Activity>("""{"value":{"verb":"approve","id":"r-42"}}""").Value.ToString());

    [Fact]
    public void MessageOfTheFactory_CarriesEmptyListsAndNoNulls() =>
        Assert.Equal("""{"type":"message","text":"é <b>","inputHint":"acceptingInput","attachments":[],"entities":[]}""", Sorted(BotJson.Write(MessageFactory.Text("é <b>"))));

    [Fact]
    public void Mention_IsWrittenWhole()
    {
        var message = MessageFactory.Text("hi");
        message.Entities.Add(new Mention { Mentioned = new ChannelAccount("u", "Alex"), Text = "<at>Alex</at>" });
        var back = BotJson.Parse<Activity>(BotJson.Write(message)).GetMentions();
        Assert.Equal(("u", "<at>Alex</at>"), (back[0].Mentioned.Id, back[0].Text));
    }

    [Theory]
    [InlineData("<at>MailBot</at> aide", "<at>MailBot</at>", "aide")]
    [InlineData("aide <AT>mailbot</AT>", null, "aide")]
    [InlineData("aide", "", "aide")]
    public void MentionOfTheBot_IsTakenOut(string text, string? mention, string expected)
    {
        var message = RecordingAdapter.Incoming();
        message.Text = text;
        message.Entities = [new Mention { Mentioned = new ChannelAccount("bot", "MailBot"), Text = mention }, new Mention()];
        Assert.Equal(expected, message.RemoveRecipientMention());
    }

    [Fact]
    public void ApplicationsType_KeepsItsOwnNamesOnceRegistered()
    {
        BotJson.AddResolver(CardJson.Default);
        var attachment = new Attachment { ContentType = "x", Content = new OwnCard { Title = "t" } };
        Assert.Equal("""{"contentType":"x","content":{"Title":"t"}}""", BotJson.Write(attachment));
    }

    [Fact]
    public void TypeThatNobodyRegistered_IsNamed()
    {
        var exception = Assert.Throws<NotSupportedException>(() => BotJson.Write(new Activity { Value = new Nobody() }));
        Assert.Contains(nameof(Nobody), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TeamsMember_IsReadWithEitherNameOfItsObjectId()
    {
        Assert.Equal("g", BotJson.Parse<TeamsChannelAccount>("""{"id":"29:1","objectId":"g"}""").AadObjectId);
        Assert.Equal("""{"id":"29:1","aadObjectId":"g"}""", Sorted(BotJson.Write(BotJson.Parse<TeamsChannelAccount>("""{"aadObjectId":"g","id":"29:1"}"""))));
    }

    [Fact]
    public void ConversationReference_GoesThereAndBack()
    {
        var reference = RecordingAdapter.Incoming().GetConversationReference();
        var back = BotJson.Parse<ConversationReference>(BotJson.Write(reference));
        Assert.Equal(("talk", "user", "bot", "in-1"), (back.Conversation.Id, back.User.Id, back.Bot.Id, back.ActivityId));
    }

    // Order on the wire means nothing: compared in a fixed one.
    private static string Sorted(string json)
    {
        var members = JsonNode.Parse(json)!.AsObject();
        string[] order = ["type", "id", "aadObjectId", "text", "inputHint", "attachments", "entities"];
        var parts = order.Where(members.ContainsKey).Select(name => $"\"{name}\":{members[name]!.ToJsonString(new JsonSerializerOptions(BotJson.Options))}").ToList();
        Assert.Equal(members.Count, parts.Count);
        return "{" + string.Join(',', parts) + "}";
    }
}

public sealed class OwnCard
{
    public string? Title { get; set; }
}

public sealed class Nobody;

[JsonSerializable(typeof(OwnCard))]
internal sealed partial class CardJson : JsonSerializerContext;
