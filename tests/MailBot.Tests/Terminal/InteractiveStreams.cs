using System.Text;

namespace MailBot.Tests.Terminal;

/// <summary>A keyboard that gives its lines and then waits, as a person does, until it is taken away.</summary>
internal sealed class PatientReader(params string[] lines) : TextReader
{
    private readonly Queue<string> _lines = new(lines);
    private readonly ManualResetEventSlim _gone = new();

    public override string? ReadLine()
    {
        if (_lines.TryDequeue(out var line))
            return line;
        _gone.Wait(TimeSpan.FromSeconds(60));
        return null;
    }

    protected override void Dispose(bool disposing)
    {
        _gone.Set();
        base.Dispose(disposing);
    }
}

/// <summary>An output that tells when a text has been written.</summary>
internal sealed class ArrivalWriter(string awaited) : StringWriter
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Arrived => _arrived.Task;

    public override void WriteLine(string? value)
    {
        lock (_gate)
            base.WriteLine(value);
        if (value?.Contains(awaited, StringComparison.Ordinal) == true)
            _arrived.TrySetResult();
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override string ToString()
    {
        lock (_gate)
            return base.ToString();
    }
}
