using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Provider;

/// <summary>A company that carries other companies' mail, by the public names that its customers publish.</summary>
/// <param name="Id">Stands in reports: never changed.</param>
/// <param name="Name">As the company writes itself.</param>
/// <param name="Source">The public page that tells its customers what to publish.</param>
internal sealed record MailProvider(string Id, string Name, string Source)
{
    /// <summary>Names at or under which its receiving servers are.</summary>
    public IReadOnlyList<string> Mx { get; init; } = [];

    /// <summary>What an SPF record includes to let it send; any one of them will do.</summary>
    public IReadOnlyList<string> Spf { get; init; } = [];

    /// <summary>Names at or under which mail programs find their settings.</summary>
    public IReadOnlyList<string> Autodiscover { get; init; } = [];

    /// <summary>Filters mail and hands it on to the server where the mailboxes are.</summary>
    public bool IsGateway { get; init; }

    /// <summary>Seconds that it allows for its MX record; null where it says nothing.</summary>
    public uint? LongestMxTtl { get; init; }

    public bool Receives(DnsName host) => Covers(Mx, host);

    public bool Configures(DnsName host) => Covers(Autodiscover, host);

    public bool SendsUnder(DnsName included) => Covers(Spf, included);

    private static bool Covers(IReadOnlyList<string> names, DnsName host) => names.Any(n => IsAtOrBelow(host.Text, n));

    private static bool IsAtOrBelow(string host, string above) =>
        host.EndsWith(above, StringComparison.Ordinal) && (host.Length == above.Length || host[^(above.Length + 1)] == '.');
}
