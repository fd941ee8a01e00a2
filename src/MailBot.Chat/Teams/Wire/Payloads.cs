using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MailBot.Chat.Cards;
using MailBot.Chat.Turns;

namespace MailBot.Chat.Teams.Wire;

/// <summary>Reads values that the SDK hands over as object. Relies only on ToString() giving JSON, which both SDKs promise.</summary>
internal static class Payloads
{
    /// <summary>The longest field holds a hundred names; more is cut rather than carried along.</summary>
    private const int InputLimit = 8000;

    /// <returns>Null when there is no value, or one of another shape.</returns>
    public static T? Read<T>(object? value, JsonTypeInfo<T> type)
        where T : class
    {
        if (value is null) return null;
        if (value is T already) return already;
        try
        {
            return JsonSerializer.Deserialize(value.ToString() ?? "null", type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="verb">The action's own verb, used where the data names none.</param>
    /// <returns>A click; one whose data makes no sense has an empty verb, which nothing answers to.</returns>
    public static CardClick ReadClick(object? data, string? verb)
    {
        if (Read(data, ChatJson.Default.CardData) is not { } read) return new CardClick("", "", -1, new Dictionary<string, string>(StringComparer.Ordinal));
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(inputs, CardVerbs.Typed, read.typed);
        Add(inputs, CardVerbs.Address, read.address);
        Add(inputs, CardVerbs.Target, read.target);
        Add(inputs, CardVerbs.Name, read.name);
        Add(inputs, CardVerbs.Description, read.description);
        Add(inputs, CardVerbs.Audience, read.audience);
        Add(inputs, CardVerbs.Senders, read.senders);
        Add(inputs, CardVerbs.Owners, read.owners);
        Add(inputs, CardVerbs.Members, read.members);
        Add(inputs, $"{CardVerbs.Owners}1", read.owners1);
        Add(inputs, $"{CardVerbs.Members}1", read.members1);
        Add(inputs, $"{CardVerbs.Owners}2", read.owners2);
        Add(inputs, $"{CardVerbs.Members}2", read.members2);
        Add(inputs, $"{CardVerbs.Owners}3", read.owners3);
        Add(inputs, $"{CardVerbs.Members}3", read.members3);
        Add(inputs, CardVerbs.Group, read.group);
        Add(inputs, CardVerbs.Add, read.add);
        Add(inputs, CardVerbs.Remove, read.remove);
        Add(inputs, CardVerbs.Reason, read.reason);
        Add(inputs, CardVerbs.Question, read.question);
        Add(inputs, CardVerbs.AnswerText, read.answer);
        Add(inputs, CardVerbs.Rows, read.rows);
        if (read.others?.Where(o => CardVerbs.IsReason(o.Key) && o.Value.ValueKind == JsonValueKind.String).ToList() is [var row]) Add(inputs, CardVerbs.Reason, row.Value.GetString());
        return new CardClick(read.verb ?? verb ?? "", read.id ?? "", read.version ?? -1, inputs);
    }

    private static void Add(Dictionary<string, string> inputs, string name, string? value)
    {
        if (value is not null) inputs[name] = value.Length <= InputLimit ? value : value[..InputLimit];
    }
}
