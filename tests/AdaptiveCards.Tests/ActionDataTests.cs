using System.Text.Json;

namespace AdaptiveCards.Tests;

public sealed class ActionDataTests
{
    [Fact]
    public void DataAsText_IsTheSameData()
    {
        var action = new AdaptiveExecuteAction { DataJson = """{"verb":"approve","version":3}""" };
        Assert.Equal("""{"verb":"approve","version":3}""", action.DataJson);
        Assert.Equal(3, Assert.IsType<JsonElement>(action.Data).GetProperty("version").GetInt32());
    }

    [Fact]
    public void DataThatIsNoJson_Throws() => Assert.ThrowsAny<JsonException>(() => new AdaptiveSubmitAction { DataJson = "{" });

    public static TheoryData<object, string> Shapes => new()
    {
        { new Dictionary<string, string> { ["id"] = "D-0001" }, """{"id":"D-0001"}""" },
        { new Dictionary<string, object> { ["n"] = 3, ["m"] = 1.5m, ["on"] = true, ["no"] = null!, ["in"] = new Dictionary<string, object> { ["a"] = 9007199254740993L } }, """{"n":3,"m":1.5,"on":true,"no":null,"in":{"a":9007199254740993}}""" },
        { new List<object> { "a", 1 }, """["a",1]""" },
        { "text", "\"text\"" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void PlainShapes_AreWrittenWithoutReflection(object data, string json) => Assert.Equal(json, new AdaptiveSubmitAction { Data = data }.DataJson);

    [Fact]
    public void AnUnknownTypeWithinADictionary_ThrowsWithItsName()
    {
        var action = new AdaptiveExecuteAction { Data = new Dictionary<string, object> { ["when"] = new DateOnly(2026, 3, 12) } };
        Assert.Contains("System.DateOnly", Assert.Throws<AdaptiveSerializationException>(() => action.DataJson).Message, StringComparison.Ordinal);
    }
}
