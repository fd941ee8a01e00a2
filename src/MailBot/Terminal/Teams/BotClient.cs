using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MailBot.Terminal.Cards;
using MailBot.Terminal.Connector;

namespace MailBot.Terminal.Teams;

/// <summary>Speaks to the bot's endpoint as Teams would, in the name of anyone.</summary>
internal sealed class BotClient(HttpClient http, BotAddress bot, TimeProvider time)
{
    private static readonly IReadOnlyDictionary<string, string> NoInputs = new Dictionary<string, string>();

    /// <summary>Builds the activities that this client sends: tests forge theirs from these.</summary>
    public TeamsActivities Activities { get; } = new(bot, time);

    public Task<BotAnswer> SayAsync(TeamsPerson person, string text, CancellationToken cancellationToken) =>
        SendAsync(Activities.Message(person, text), cancellationToken);

    /// <summary>What Teams sends when the app is installed for someone: two activities, in this order.</summary>
    public async Task<BotAnswer> InstallAsync(TeamsPerson person, CancellationToken cancellationToken)
    {
        var installed = await SendAsync(Activities.Installation(person, "add"), cancellationToken);
        return installed.Succeeded
            ? await SendAsync(Activities.MembersAdded(person), cancellationToken)
            : installed;
    }

    public Task<BotAnswer> ExecuteAsync(
        TeamsPerson person,
        string activityId,
        JsonElement action,
        IReadOnlyDictionary<string, string> inputs,
        CancellationToken cancellationToken) =>
        SendAsync(Activities.Execute(person, activityId, action, inputs), cancellationToken);

    public Task<BotAnswer> SubmitAsync(
        TeamsPerson person,
        string activityId,
        JsonElement action,
        IReadOnlyDictionary<string, string> inputs,
        CancellationToken cancellationToken) =>
        SendAsync(Activities.Submit(person, activityId, action, inputs), cancellationToken);

    /// <summary>Presses the action with this verb, id or title on a posted card; inputs not given keep the card's values.</summary>
    /// <exception cref="ArgumentException">The card has no such action.</exception>
    public Task<BotAnswer> PressAsync(
        TeamsPerson person,
        PostedActivity posted,
        string action,
        IReadOnlyDictionary<string, string>? inputs,
        CancellationToken cancellationToken)
    {
        var pressed = posted.Card is { } card ? CardRenderer.ActionsOf(card).FirstOrDefault(a => a.IsCalled(action)) : null;
        if (pressed is null)
            throw new ArgumentException($"Activity {posted.Id} has no action \"{action}\".", nameof(action));

        var values = pressed.Inputs.ToDictionary(i => i.Id, i => i.Value, StringComparer.Ordinal);
        foreach (var (id, value) in inputs ?? NoInputs)
            values[id] = value;
        return pressed.Type == "Action.Execute"
            ? ExecuteAsync(person, posted.Id, pressed.Json, values, cancellationToken)
            : SubmitAsync(person, posted.Id, pressed.Json, values, cancellationToken);
    }

    /// <summary>Posts an activity as it is.</summary>
    public Task<BotAnswer> SendAsync(JsonNode activity, CancellationToken cancellationToken) =>
        SendAsync(activity.ToJsonString(), cancellationToken);

    /// <summary>Posts any body, malformed ones too.</summary>
    public async Task<BotAnswer> SendAsync(string body, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(bot.Endpoint, content, cancellationToken);
            var answer = await response.Content.ReadAsStringAsync(cancellationToken);
            return new BotAnswer((int)response.StatusCode, answer);
        }
        catch (HttpRequestException unreachable)
        {
            return new BotAnswer(null, unreachable.Message);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            return new BotAnswer(null, late.Message);
        }
    }
}
