using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Json;

public sealed class StateCodecTests
{
    static StateCodecTests() => BotJson.AddStateType("wish", WishJson.Default.Wish);

    public static TheoryData<object?> Values => new((IEnumerable<object?>)[
        null, "texte « é »", "", "{\"$t\":\"int\"}", true, 5, 5L, long.MaxValue, 1.5, 3.0, 2.5m, DateTimeOffset.UnixEpoch, TimeSpan.FromMinutes(3), Guid.Empty]);

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_ComesBackWithItsType(object? value)
    {
        var back = BotJson.DecodeState(BotJson.EncodeState(value));
        Assert.Equal(value, back);
        Assert.Equal(value?.GetType(), back?.GetType());
    }

    [Fact]
    public void DialogState_ComesBackWithAllThatUpstreamCasts()
    {
        var inner = new Dictionary<string, object>
        {
            ["options"] = new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "Pour quelle boîte ?" } },
            ["state"] = new Dictionary<string, object> { ["AttemptCount"] = 2 },
            ["names"] = new List<string> { "Luc", "Luc" },
            ["map"] = new Dictionary<string, string> { ["a"] = "b" },
            ["wish"] = new Wish { Address = "devis@", Extra = 7 },
        };
        var state = new Dictionary<string, object>
        {
            ["DialogState"] = new DialogState([new DialogInstance { Id = "form", StackIndex = 1, Version = "v", State = inner }]),
        };

        var back = Assert.IsType<Dictionary<string, object>>(BotJson.DecodeState(BotJson.EncodeState(state)));
        var instance = Assert.Single(Assert.IsType<DialogState>(back["DialogState"]).DialogStack);
        var kept = Assert.IsType<Dictionary<string, object>>(instance.State);
        Assert.Equal(("form", 1, "v"), (instance.Id, instance.StackIndex, instance.Version));
        Assert.Equal("Pour quelle boîte ?", Assert.IsType<PromptOptions>(kept["options"]).Prompt.Text);
        Assert.Equal(2, Assert.IsType<int>(Assert.IsType<Dictionary<string, object>>(kept["state"])["AttemptCount"]));
        Assert.Equal(["Luc", "Luc"], Assert.IsType<List<string>>(kept["names"]));
        Assert.Equal("b", Assert.IsType<Dictionary<string, string>>(kept["map"])["a"]);
        var wish = Assert.IsType<Wish>(kept["wish"]);
        Assert.Equal(("devis@", (object)7), (wish.Address, wish.Extra!));
    }

    [Fact]
    public void UnregisteredType_IsNamedWhenWritten()
    {
        var exception = Assert.Throws<NotSupportedException>(() => BotJson.EncodeState(new Dictionary<string, object> { ["x"] = new Stranger() }));
        Assert.Contains(nameof(Stranger), exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"$t":"System.Diagnostics.Process, System","v":{}}""")]
    [InlineData("""{"$type":"System.IO.FileInfo","v":{}}""")]
    [InlineData("""{"$t":"Map","v":{"a":{"$t":"nobody","v":1}}}""")]
    [InlineData("""{"$t":"int","v":"five"}""")]
    [InlineData("""{"$t":"int","v":5,"more":1}""")]
    [InlineData("""{"$t":"int"}""")]
    [InlineData("""{"$t":5,"v":5}""")]
    [InlineData("[1]")]
    [InlineData("1.5")]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("{\"$t\":\"Map\",\"v\":")]
    public void DataThatNamesAnotherTypeOrIsBroken_IsRefused(string text) =>
        Assert.ThrowsAny<JsonException>(() => BotJson.DecodeState(text));

    [Fact]
    public void NameOrTypeThatIsTaken_IsRefused()
    {
        BotJson.AddStateType("wish", WishJson.Default.Wish);
        Assert.Throws<ArgumentException>(() => BotJson.AddStateType("wish", WishJson.Default.Stranger));
        Assert.Throws<ArgumentException>(() => BotJson.AddStateType("other wish", WishJson.Default.Wish));
    }
}

public sealed class Wish
{
    public string? Address { get; set; }

    public object? Extra { get; set; }
}

public sealed class Stranger;

[JsonSerializable(typeof(Wish))]
[JsonSerializable(typeof(Stranger))]
internal sealed partial class WishJson : JsonSerializerContext;
