using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests;

/// <summary>An adapter that sends nowhere and remembers what it was given.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public static Activity Incoming(string type = ActivityTypes.Message) => new(type)
    {
        Id = "in-1",
        ChannelId = "test",
        ServiceUrl = "http://localhost:1",
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "talk"),
    };

    public TurnContext Turn(Activity? activity = null) => new(this, activity ?? Incoming());

    public Task RunAsync(ITurnContext turn, BotCallbackHandler callback) => RunPipelineAsync(turn, callback, TestContext.Current.CancellationToken);

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select((_, index) => new ResourceResponse($"out-{Sent.Count - activities.Length + index + 1}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }
}
