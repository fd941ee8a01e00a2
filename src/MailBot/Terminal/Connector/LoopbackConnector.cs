using System.Collections.Immutable;
using MailBot.Terminal.Teams;
using Microsoft.AspNetCore.Builder;

namespace MailBot.Terminal.Connector;

/// <summary>
/// Teams' side of the Bot Connector REST on 127.0.0.1: keeps what the bot posted, edited in place, one personal
/// conversation per person. The terminal shows it; tests look at it and make it fail.
/// </summary>
internal sealed class LoopbackConnector : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly ConnectorRooms _rooms;
    private readonly ConnectorCalls _calls;
    private readonly ConnectorFaults _faults = new();
    private readonly List<ConnectorSubscription> _subscriptions = [];
    private ImmutableList<ConnectorRequest> _requests = [];
    private ImmutableList<ConnectorChange> _changes = [];
    private TaskCompletionSource _next = NewSignal();
    private WebApplication? _app;

    private LoopbackConnector(ConnectorSettings settings, TimeProvider time)
    {
        Settings = settings;
        _rooms = new ConnectorRooms(settings.People);
        _calls = new ConnectorCalls(_rooms, settings, time, Record);
    }

    public ConnectorSettings Settings { get; }

    /// <summary>The serviceUrl for activities, with its final slash.</summary>
    public Uri ServiceUrl { get; private set; } = null!;

    /// <summary>Every call answered so far, failures included, oldest first.</summary>
    public IReadOnlyList<ConnectorRequest> Requests => Locked(() => _requests);

    /// <summary>Every visible change so far, oldest first.</summary>
    public IReadOnlyList<ConnectorChange> Changes => Locked(() => _changes);

    public static async Task<LoopbackConnector> StartAsync(
        ConnectorSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        var connector = new LoopbackConnector(settings, time);
        connector._app = await ConnectorHost.StartAsync(settings.Port, connector.Answer, cancellationToken);
        connector.ServiceUrl = ConnectorHost.AddressOf(connector._app);
        return connector;
    }

    /// <summary>What is in this person's conversation now, in the order of posting.</summary>
    public IReadOnlyList<PostedActivity> ActivitiesOf(TeamsPerson person) =>
        Locked(() => _rooms.Of(person).ToImmutableList());

    /// <summary>Makes the next calls fail; the first fault whose condition fits a call is used up by it.</summary>
    public void FailNext(ConnectorFault fault, int times = 1, Func<ConnectorCall, bool>? when = null) =>
        Locked(() => _faults.Add(fault, times, when));

    /// <summary>The app is taken away from this person: every call about them is 403 until it is put back.</summary>
    public void Uninstall(TeamsPerson person) => Locked(() => _rooms.Uninstalled.Add(person));

    public void Reinstall(TeamsPerson person) => Locked(() => _rooms.Uninstalled.Remove(person));

    /// <summary>Changes from now on.</summary>
    public ConnectorSubscription Subscribe() => Locked(() =>
    {
        var subscription = new ConnectorSubscription(gone => Locked(() => _subscriptions.Remove(gone)));
        _subscriptions.Add(subscription);
        return subscription;
    });

    /// <summary>Waits until the condition holds; it is looked at now and after every call of the bot.</summary>
    /// <exception cref="TimeoutException">It still doesn't hold; the message tells what was received.</exception>
    public async Task WaitForAsync(
        Func<LoopbackConnector, bool> condition, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var signal = Locked(() => _next.Task);
            if (condition(this))
                return;
            var left = timeout - TimeProvider.System.GetElapsedTime(start);
            if (left <= TimeSpan.Zero || !await SignalledAsync(signal, left, cancellationToken))
                throw new TimeoutException($"Not seen within {timeout}. {ConnectorReport.Of(this)}");
        }
    }

    /// <summary>Waits for an activity in someone's conversation and returns it, the newest first.</summary>
    public async Task<PostedActivity> WaitForAsync(
        TeamsPerson person, Func<PostedActivity, bool> match, TimeSpan timeout, CancellationToken cancellationToken)
    {
        PostedActivity? found = null;
        await WaitForAsync(
            c => (found = c.ActivitiesOf(person).LastOrDefault(match)) is not null, timeout, cancellationToken);
        return found!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is { } app)
            await app.DisposeAsync();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static async Task<bool> SignalledAsync(Task signal, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            await signal.WaitAsync(timeout, TimeProvider.System, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private ConnectorReply Answer(ConnectorCall call)
    {
        lock (_gate)
        {
            var fault = _faults.Take(call);
            var reply = fault is null or { AfterEffect: true } ? _calls.Answer(call) : fault.Reply;
            if (fault is not null)
                reply = fault.Reply;
            var item = call.ItemId.Length == 0 ? null : call.ItemId;
            _requests = _requests.Add(
                new ConnectorRequest(call.Operation, call.ConversationId, item, reply.Status, call.HasAuthorization));
            _next.SetResult();
            _next = NewSignal();
            return reply;
        }
    }

    private void Record(ConnectorChangeKind kind, TeamsPerson person, PostedActivity activity)
    {
        var change = new ConnectorChange(_changes.Count + 1, kind, person, activity);
        _changes = _changes.Add(change);
        _subscriptions.ForEach(s => s.Write(change));
    }

    private T Locked<T>(Func<T> action)
    {
        lock (_gate)
            return action();
    }

    private void Locked(Action action)
    {
        lock (_gate)
            action();
    }
}
