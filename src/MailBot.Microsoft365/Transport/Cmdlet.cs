namespace MailBot.Microsoft365.Transport;

/// <summary>One invocation: a cmdlet, its parameters, and the route that it takes.</summary>
internal sealed record Cmdlet(string Name)
{
    public IReadOnlyList<CmdletParameter> Parameters { get; private init; } = [];

    public ExchangeRoute Route { get; private init; } = ExchangeRoute.Home;

    public CmdletVerb Verb { get; } = CmdletVerbs.Of(Name);

    public Cmdlet With(string name, string value) => With(new CmdletParameter.Text(name, value));

    public Cmdlet With(string name, bool value) => With(new CmdletParameter.Switch(name, value));

    /// <summary>Adds to or takes from a multi-valued property and leaves the rest; a plain array would replace it.</summary>
    public Cmdlet WithEdit(string name, IReadOnlyList<string> add, IReadOnlyList<string> remove) =>
        With(new CmdletParameter.Edit(name, add, remove));

    /// <summary>All values of a property of something that is being created, or of a question: there is nothing that they could replace.</summary>
    public Cmdlet WithAll(string name, IReadOnlyList<string> values) => Verb is CmdletVerb.Create or CmdletVerb.Read
        ? With(new CmdletParameter.All(name, values))
        : throw new InvalidOperationException($"{Name} would lose what {name} holds; give an edit.");

    public Cmdlet Through(ExchangeRoute route) => this with { Route = route };

    private Cmdlet With(CmdletParameter parameter) => this with { Parameters = [.. Parameters, parameter] };
}

/// <summary>A parameter's value. A plain array is for creations only: on EmailAddresses of something that is there it wipes every other address.</summary>
internal abstract record CmdletParameter(string Name)
{
    internal sealed record Text(string Name, string Value) : CmdletParameter(Name);

    /// <summary>Written also when false: left out, some switches mean true.</summary>
    internal sealed record Switch(string Name, bool Value) : CmdletParameter(Name);

    internal sealed record All(string Name, IReadOnlyList<string> Values) : CmdletParameter(Name);

    internal sealed record Edit(string Name, IReadOnlyList<string> Add, IReadOnlyList<string> Remove) : CmdletParameter(Name);
}

/// <summary>Which Exchange server answers: servers agree with one another only after a while.</summary>
internal enum ExchangeRoute
{
    /// <summary>The anchor of all writes: a write is seen at once.</summary>
    Home,

    /// <summary>Another anchor and other cookies: a write is seen once it has spread.</summary>
    Fresh,
}
