using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dane;

internal static class DaneCodes
{
    public static readonly FindingCode Insecure = new("dane.insecure", Severity.Warning, MailArea.Other);
    public static readonly FindingCode DomainUnsigned = new("dane.domain-unsigned", Severity.Info, MailArea.Other);
    public static readonly FindingCode Usage = new("dane.usage", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Parameters = new("dane.parameters", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Length = new("dane.length", Severity.Warning, MailArea.Other);
    public static readonly FindingCode Mismatch = new("dane.mismatch", Severity.Critical, MailArea.Server);
    public static readonly FindingCode TlsaFails = new("dane.tlsa-fails", Severity.Info, MailArea.Other);
    public static readonly FindingCode Partial = new("dane.partial", Severity.Info, MailArea.Other);

    public static IReadOnlyList<FindingCode> All { get; } = [Insecure, DomainUnsigned, Usage, Parameters, Length, Mismatch, TlsaFails, Partial];
}
