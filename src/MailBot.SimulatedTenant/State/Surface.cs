namespace MailBot.SimulatedTenant.State;

/// <summary>From where the tenant is looked at; each place shows its own, possibly older, version of a recipient.</summary>
internal abstract record Surface
{
    public abstract bool Shows(RecipientVersion version);

    /// <summary>One Exchange server, chosen by the anchor mailbox of the request.</summary>
    internal sealed record Backend(string Name, DateTimeOffset Now) : Surface
    {
        public override bool Shows(RecipientVersion version) =>
            version.EverywhereAt <= Now || string.Equals(version.Backend, Name, StringComparison.OrdinalIgnoreCase);
    }

    internal sealed record Graph(DateTimeOffset Now) : Surface
    {
        public override bool Shows(RecipientVersion version) => version.InGraphAt <= Now;
    }

    /// <summary>The servers that take mail from outside: they refuse an address that they don't know yet.</summary>
    internal sealed record Edge(DateTimeOffset Now) : Surface
    {
        public override bool Shows(RecipientVersion version) => version.AtEdgeAt <= Now;
    }

    /// <summary>What was last written, wherever. Uniqueness of addresses is judged here.</summary>
    internal sealed record Truth : Surface
    {
        public override bool Shows(RecipientVersion version) => true;
    }
}
