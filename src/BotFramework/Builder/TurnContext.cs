using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public class TurnContext : ITurnContext, IDisposable
{
    private const string TurnLocale = "turn.locale";

    private readonly List<SendActivitiesHandler> onSend = [];
    private readonly List<UpdateActivityHandler> onUpdate = [];
    private readonly List<DeleteActivityHandler> onDelete = [];
    private bool disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
    }

    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        if (turnContext is not TurnContext other) return;
        BufferedReplyActivities = other.BufferedReplyActivities;
        onSend = other.onSend;
        onUpdate = other.onUpdate;
        onDelete = other.onDelete;
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; } = [];

    public string Locale
    {
        get => TurnState.Get<string>(TurnLocale);
        set => TurnState.Set(TurnLocale, value);
    }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>What is returned in the HTTP answer with the delivery mode expectReplies.</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ObjectDisposedException.ThrowIf(disposed, this);
        onSend.Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ObjectDisposedException.ThrowIf(disposed, this);
        onUpdate.Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ObjectDisposedException.ThrowIf(disposed, this);
        onDelete.Add(handler);
        return this;
    }

    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend)) throw new ArgumentNullException(nameof(textReplyToSend));
        var activity = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak)) activity.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint)) activity.InputHint = inputHint;
        return SendActivityAsync(activity, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ObjectDisposedException.ThrowIf(disposed, this);
        if (activities.Length == 0) throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        var reference = Activity.GetConversationReference();
        var addressed = new List<Activity>(activities.Length);
        foreach (var activity in activities) addressed.Add(((Activity)activity).ApplyConversationReference(reference));
        return RunSendAsync(addressed, 0, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ObjectDisposedException.ThrowIf(disposed, this);
        var addressed = ((Activity)activity).ApplyConversationReference(Activity.GetConversationReference());
        return RunUpdateAsync(addressed, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId)) throw new ArgumentNullException(nameof(activityId));
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        ObjectDisposedException.ThrowIf(disposed, this);
        return RunDeleteAsync(conversationReference, 0, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposed) return;
        disposed = true;
        if (disposing) TurnState.Dispose();
    }

    private Task<ResourceResponse[]> RunSendAsync(List<Activity> activities, int handler, CancellationToken cancellationToken) => handler == onSend.Count
        ? SendThroughAdapterAsync(activities, cancellationToken)
        : onSend[handler](this, activities, () => RunSendAsync(activities, handler + 1, cancellationToken));

    private Task<ResourceResponse> RunUpdateAsync(Activity activity, int handler, CancellationToken cancellationToken) => handler == onUpdate.Count
        ? Adapter.UpdateActivityAsync(this, activity, cancellationToken)
        : onUpdate[handler](this, activity, () => RunUpdateAsync(activity, handler + 1, cancellationToken));

    private Task RunDeleteAsync(ConversationReference reference, int handler, CancellationToken cancellationToken) => handler == onDelete.Count
        ? Adapter.DeleteActivityAsync(this, reference, cancellationToken)
        : onDelete[handler](this, reference, () => RunDeleteAsync(reference, handler + 1, cancellationToken));

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies) return Buffer(activities);
        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < activities.Count; i++)
        {
            if (i < responses?.Length) activities[i].Id = responses[i]?.Id;
            Responded |= activities[i].Type != ActivityTypes.Trace;
        }

        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        foreach (var activity in activities)
        {
            BufferedReplyActivities.Add(activity);
            if (activity.Type == ActivityTypesEx.InvokeResponse) TurnState.Set(BotAdapter.InvokeResponseKey, activity);
            Responded |= activity.Type != ActivityTypes.Trace;
        }

        var responses = new ResourceResponse[activities.Count];
        for (var i = 0; i < responses.Length; i++) responses[i] = new ResourceResponse();
        return responses;
    }
}
