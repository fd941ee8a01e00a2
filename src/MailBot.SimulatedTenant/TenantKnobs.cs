using System.Text.Json;

namespace MailBot.SimulatedTenant;

/// <summary>How the tenant behaves, beyond what it holds. As JSON: <c>knobs</c> in a seed, body of <c>PUT /_simulation/knobs</c>.</summary>
public sealed record TenantKnobs
{
    public TenantScenario Scenario { get; set; } = TenantScenario.Default;

    /// <summary>Until a write is seen on the other Exchange backends. Null: what the scenario says (1.5 s, or 2 minutes when slow).</summary>
    public TimeSpan? ReplicationDelay { get; set; }

    /// <summary>Until a write in Exchange is seen in Graph. Null: what the scenario says (2 s, or 5 minutes when slow).</summary>
    public TimeSpan? SyncDelay { get; set; }

    /// <summary>Until mail from outside finds a new address. Null: what the scenario says (1.5 s, or 10 minutes when slow).</summary>
    public TimeSpan? EdgeDelay { get; set; }

    /// <summary>Until the message trace tells of a message. Null: what the scenario says (1 s, or 8 minutes when slow).</summary>
    public TimeSpan? TraceDelay { get; set; }

    /// <summary>Senders outside whose mail ends in the junk folder.</summary>
    public IReadOnlyList<string> SpamSenders { get; set; } = [];

    /// <summary>Whether the public DNS of this world answers.</summary>
    public DnsBehaviour Dns { get; set; } = DnsBehaviour.Answers;

    /// <summary>Which of the bodies seen in the wild carries an Exchange error.</summary>
    public ErrorShape ErrorShape { get; set; } = ErrorShape.Pipe;

    public StatusProfile StatusProfile { get; set; } = StatusProfile.ByError;

    /// <summary>Address conflicts are told as Entra tells them, without the holder's name.</summary>
    public bool EntraConflictOnly { get; set; }

    /// <summary>Largest page that Graph and Exchange give, 1 to 1000. Null: theirs.</summary>
    public int? PageSize { get; set; }

    /// <summary>What goes wrong next. A fault that has happened often enough is gone.</summary>
    public IReadOnlyList<TenantFault> Faults { get; set; } = [];

    /// <summary>How the next new groups will treat mail. An entry that has served often enough is gone.</summary>
    public IReadOnlyList<NewGroupKnob> Groups { get; set; } = [];

    /// <summary>Reads knobs from a JSON file: the body of <c>PUT /_simulation/knobs</c>.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="InvalidDataException">It holds no knobs.</exception>
    public static TenantKnobs Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize(stream, Storage.TenantJson.Default.TenantKnobs) ?? new TenantKnobs();
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }

    internal TimeSpan EffectiveTraceDelay() => TraceDelay ?? (Scenario == TenantScenario.Slow ? TimeSpan.FromMinutes(8) : TimeSpan.FromSeconds(1));

    internal bool IsSpam(State.MailMessage message) => message.FromOutside && SpamSenders.Contains(message.Sender, StringComparer.OrdinalIgnoreCase);

    internal State.Replication Replication() => Scenario switch
    {
        TenantScenario.Default => Delays(1.5, 2, 1.5),
        TenantScenario.Slow => Delays(120, 300, 600),
        _ => throw new InvalidOperationException($"{Scenario} is not a scenario."),
    };

    private State.Replication Delays(double backends, double graph, double edge) => new(
        ReplicationDelay ?? TimeSpan.FromSeconds(backends), SyncDelay ?? TimeSpan.FromSeconds(graph), EdgeDelay ?? TimeSpan.FromSeconds(edge));
}

/// <summary>How fast the tenant's servers agree.</summary>
public enum TenantScenario
{
    /// <summary>Within two seconds.</summary>
    Default,

    /// <summary>In minutes, as on a bad day.</summary>
    Slow,
}

/// <summary>Where in an Exchange error body the truth is.</summary>
public enum ErrorShape
{
    /// <summary><c>ExCODE|Type|text</c> in details.</summary>
    Pipe,

    /// <summary><c>|Type|text</c>: no code.</summary>
    EmptyCode,

    /// <summary>details[].message is itself a JSON text.</summary>
    JsonInString,

    /// <summary>"Invalid Operation" outside, the truth only in internalexception.</summary>
    InternalOnly,

    /// <summary>Another backend's error wrapped in a CmdletProxyException.</summary>
    Proxy,

    /// <summary>The five in turn.</summary>
    Rotate,
}

/// <summary>What the HTTP status of an Exchange error is worth.</summary>
public enum StatusProfile
{
    /// <summary>400, 404 or 409 as the error suggests.</summary>
    ByError,

    /// <summary>400, 404, 409 and 500 in turn, whatever the error.</summary>
    Lottery,
}

/// <summary>How the public DNS of the pretend world behaves.</summary>
public enum DnsBehaviour
{
    Answers,

    /// <summary>SERVFAIL to everything.</summary>
    Fails,

    /// <summary>No answer at all.</summary>
    Silent,
}
