using MailBot.Requests.Contracts;

namespace MailBot.Testing;

/// <summary>What the next calls of a fake come to, by the name of the method: <c>faults.Next(nameof(IGroups.CreateAsync), outcome)</c>.</summary>
public sealed class FakeFaults
{
    private readonly Dictionary<string, Queue<Fault>> planned = new(StringComparer.Ordinal);

    /// <summary>Every call so far, in order.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The next write of that name is answered so and not done; null lets one pass.</summary>
    public void Next(string call, MailOutcome? outcome) => Queue(call).Enqueue(new Fault(outcome, Done: false));

    /// <summary>The next write of that name is done, and its answer lost.</summary>
    public void Lose(string call) => Queue(call).Enqueue(new Fault(new MailOutcome.Transient("the answer was lost"), Done: true));

    /// <summary>The next reads of that name get no answer.</summary>
    public void Unavailable(string call, int times = 1)
    {
        for (var i = 0; i < times; i++) Next(call, new MailOutcome.Transient("no answer"));
    }

    internal MailOutcome Write(string call, Func<MailOutcome> write)
    {
        Calls.Add(call);
        if (!Queue(call).TryDequeue(out var fault) || fault.Outcome is null) return write();
        if (fault.Done) write();
        return fault.Outcome;
    }

    internal Task<Reading<T>> Read<T>(string call, Func<T?> read) where T : class
    {
        Calls.Add(call);
        if (Queue(call).TryDequeue(out var fault) && fault.Outcome is MailOutcome.Transient none)
            return Task.FromResult<Reading<T>>(new Reading<T>.Unavailable(none.Detail));
        return Task.FromResult<Reading<T>>(read() is { } value ? new Reading<T>.Found(value) : new Reading<T>.Missing());
    }

    private Queue<Fault> Queue(string call) => planned.TryGetValue(call, out var queue) ? queue : planned[call] = new Queue<Fault>();

    private sealed record Fault(MailOutcome? Outcome, bool Done);
}
