namespace MailBot.Terminal.Connector;

/// <summary>The failures still to come, each for its number of calls.</summary>
internal sealed class ConnectorFaults
{
    private readonly List<Pending> _pending = [];

    public void Add(ConnectorFault fault, int times, Func<ConnectorCall, bool>? when)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        _pending.Add(new Pending(fault, times, when ?? (_ => true)));
    }

    public ConnectorFault? Take(ConnectorCall call)
    {
        var index = _pending.FindIndex(p => p.When(call));
        if (index < 0)
            return null;
        var pending = _pending[index];
        if (pending.Times == 1)
            _pending.RemoveAt(index);
        else
            _pending[index] = pending with { Times = pending.Times - 1 };
        return pending.Fault;
    }

    private sealed record Pending(ConnectorFault Fault, int Times, Func<ConnectorCall, bool> When);
}
