using System.IO.Enumeration;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Faults;

/// <summary>Holds the knobs and decides which fault, if any, strikes a request.</summary>
internal sealed class FaultDesk(TenantKnobs knobs, TimeProvider clock)
{
    private readonly Lock sync = new();
    private readonly List<ArmedFault> armed = [.. knobs.Faults.Select(f => new ArmedFault(f))];
    private NewGroups groups = new(knobs.Groups);
    private TenantKnobs current = knobs;

    /// <summary>As set, with the faults that are still to come.</summary>
    public TenantKnobs Knobs
    {
        get
        {
            lock (sync)
                return current with { Faults = [.. armed.Where(a => !a.IsSpent).Select(a => a.Remaining())], Groups = groups.Remaining };
        }

        set
        {
            lock (sync)
            {
                current = value;
                armed.Clear();
                armed.AddRange(value.Faults.Select(f => new ArmedFault(f)));
                groups = new NewGroups(value.Groups);
            }
        }
    }

    public void Add(TenantFault fault)
    {
        lock (sync)
            armed.Add(new ArmedFault(fault));
    }

    public void ClearFaults()
    {
        lock (sync)
            armed.Clear();
    }

    public void Add(NewGroupKnob knob)
    {
        lock (sync)
            groups.Add(knob);
    }

    public void ClearGroups()
    {
        lock (sync)
            groups.Clear();
    }

    /// <summary>What is planned for a group that is being created; null for nothing.</summary>
    public NewGroupKnob? TakeGroup(string address)
    {
        lock (sync)
            return groups.Take(address);
    }

    public TimeSpan TakeDelay(TenantCall call, FaultKind kind)
    {
        lock (sync)
            return First(call, a => a.Fault.Kind == kind)?.Fault.Delay ?? TimeSpan.Zero;
    }

    public StruckFault? Take(TenantCall call)
    {
        lock (sync)
            return First(call, a => a.Fault.Kind is not (FaultKind.Latency or FaultKind.SlowAnswer)) is { } hit
                ? new StruckFault(hit.Fault, clock.GetUtcNow())
                : null;
    }

    private ArmedFault? First(TenantCall call, Predicate<ArmedFault> wanted)
    {
        var now = clock.GetUtcNow();
        armed.RemoveAll(a => a.IsSpent && a.ClosedUntil <= now);
        return armed.Find(a => wanted(a) && Concerns(a.Fault, call) && a.Strikes(now));
    }

    private static bool Concerns(TenantFault fault, TenantCall call)
    {
        if (call.Route.Surface == TenantSurface.Simulation || (StruckFault.IsAboutWrites(fault.Kind) && !call.IsWrite))
            return false;
        return Matches(call.Cmdlet) || Matches($"{call.Method} {call.Route.Template}") || Matches(call.Route.Surface.ToString());

        bool Matches(string? name) => name is not null && FileSystemName.MatchesSimpleExpression(fault.Match, name);
    }
}
