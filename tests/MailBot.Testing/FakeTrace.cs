using MailBot.Requests.Contracts;

namespace MailBot.Testing;

/// <summary>A message trace in memory. <see cref="FakeProbe"/> fills it; tests may add rows of their own.</summary>
public sealed class FakeTrace(TimeProvider clock) : IMailTrace
{
    private readonly List<Row> rows = [];

    public FakeFaults Faults { get; } = new();

    /// <summary>How long a row stays unseen.</summary>
    public TimeSpan Delay { get; set; }

    /// <param name="why">Told of a failed message.</param>
    /// <param name="until">Pending until then, its status afterwards.</param>
    public void Add(TracedMessage message, string? why = null, DateTimeOffset? until = null) => rows.Add(new Row(message, why, until));

    public Task<Reading<IReadOnlyList<TracedMessage>>> FindAsync(TraceQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return Faults.Read<IReadOnlyList<TracedMessage>>(nameof(FindAsync), () =>
            [.. rows.Where(r => r.Message.At + Delay <= now).Select(r => r.At(now)).Where(m => Fits(m, query)).OrderByDescending(m => m.At)]);
    }

    public Task<Reading<string>> WhyFailedAsync(TracedMessage message, CancellationToken cancellationToken) =>
        Faults.Read(nameof(WhyFailedAsync), () => rows.Find(r => r.Message.Id == message.Id && r.Message.Recipient == message.Recipient)?.Why);

    private static bool Fits(TracedMessage message, TraceQuery query) =>
        message.At >= query.Since
        && (query.Recipient is null || message.Recipient == query.Recipient)
        && (query.Sender is null || message.Sender == query.Sender)
        && (query.SubjectStart is null || message.Subject.StartsWith(query.SubjectStart, StringComparison.Ordinal));

    private sealed record Row(TracedMessage Message, string? Why, DateTimeOffset? Until)
    {
        public TracedMessage At(DateTimeOffset now) => Until > now ? Message with { Status = TraceStatus.Pending } : Message;
    }
}
