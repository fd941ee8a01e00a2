namespace MailBot.Dns.Reports;

/// <summary>A kind of finding: its name in reports, how bad it usually is, and the line it belongs to.</summary>
/// <param name="Text">For example "mx.cname": the part before the dot names the texts that explain it.</param>
public sealed record FindingCode(string Text, Severity Severity, MailArea Area)
{
    /// <summary>The file of texts that has its sentences.</summary>
    public string Topic => Text[..Text.IndexOf('.', StringComparison.Ordinal)];

    public override string ToString() => Text;
}
