using MailBot.Dns.Lookup;
using MailBot.Dns.Smtp;
using MailBot.Dns.Web;

namespace MailBot.Dns.Checks;

/// <summary>Everything that one report knows and is waiting for.</summary>
internal sealed class FactBook
{
    public AskedOnce<Question, Answer> Dns { get; } = new();

    public AskedOnce<WebQuestion, WebAnswer> Web { get; } = new();

    public AskedOnce<SmtpQuestion, SmtpAnswer> Smtp { get; } = new();

    public Dictionary<string, object> Derived { get; } = new(StringComparer.Ordinal);

    /// <summary>When the report began, for whatever has an end: certificates.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>How often something was asked for that wasn't there.</summary>
    public int Misses => Dns.Misses + Web.Misses + Smtp.Misses;
}
