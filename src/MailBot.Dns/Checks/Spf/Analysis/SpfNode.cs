using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Spf.Analysis;

/// <summary>A domain whose record is part of the rule: read once, however many ways lead to it.</summary>
internal sealed class SpfNode(DnsName domain)
{
    public DnsName Domain => domain;

    public SpfNodeState State { get; set; } = SpfNodeState.Waiting;

    public SpfRecord? Record { get; set; }

    public Answer? Texts { get; set; }

    /// <summary>What a sender can come to, in order: mechanisms up to "all", and the redirect where it takes effect.</summary>
    public List<SpfLink> Links { get; } = [];
}
