using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestAdapter
{
    private readonly Lock queueGate = new();
    private readonly Queue<TaskCompletionSource<IActivity>> waiting = new();

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0) throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        var responses = new List<ResourceResponse>(activities.Length);
        foreach (var activity in activities)
        {
            if (string.IsNullOrEmpty(activity.Id)) activity.Id = Guid.NewGuid().ToString("n");
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            await DeliverAsync(activity, cancellationToken).ConfigureAwait(false);
            responses.Add(new ResourceResponse(activity.Id));
        }

        return [.. responses];
    }

    /// <summary>Replaces a reply that nobody has read; an answer without id says that there was none.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var found = Rewrite(activity.Id, activity);
        return Task.FromResult(found ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        Rewrite(reference.ActivityId, null);
        return Task.CompletedTask;
    }

    /// <summary>The oldest reply; null if there is none.</summary>
    public IActivity GetNextReply()
    {
        lock (queueGate) return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    /// <summary>The oldest reply, or the next one when it comes.</summary>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (queueGate)
        {
            if (waiting.Count == 0 && ActiveQueue.TryDequeue(out var reply)) return Task.FromResult<IActivity>(reply);
            var asked = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => asked.TrySetCanceled(cancellationToken));
            waiting.Enqueue(asked);
            return asked.Task;
        }
    }

    private async Task DeliverAsync(Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                var pause = TimeSpan.FromMilliseconds(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture));
                await Task.Delay(pause, TimeProvider.System, cancellationToken).ConfigureAwait(false);
                break;
            case ActivityTypes.Trace when !EnableTrace:
                break;
            default:
                Enqueue(activity);
                break;
        }
    }

    private void Enqueue(Activity activity)
    {
        lock (queueGate)
        {
            // A request that was given up takes no reply with it.
            while (waiting.TryDequeue(out var asked))
            {
                if (asked.TrySetResult(activity)) return;
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    private bool Rewrite(string id, Activity replacement)
    {
        lock (queueGate)
        {
            var replies = ActiveQueue.ToList();
            var place = replies.FindIndex(r => r.Id == id);
            if (place < 0) return false;
            if (replacement is null) replies.RemoveAt(place);
            else replies[place] = replacement;
            ActiveQueue.Clear();
            foreach (var reply in replies) ActiveQueue.Enqueue(reply);
            return true;
        }
    }
}
