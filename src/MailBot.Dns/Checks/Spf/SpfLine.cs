using System.Globalization;
using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Spf;

/// <summary>Half a sentence for a rule in which nothing is wrong.</summary>
internal static class SpfLine
{
    public static void Say(Examination on, SpfAnalysis analysis)
    {
        if (analysis.Validity != SpfValidity.Valid) return;
        var key = analysis.AuthorisesNobody ? "spf.line.nobody"
            : analysis.AllQualifier == SpfQualifier.Fail ? "spf.line.strict"
            : "spf.line.mild";
        on.Say(MailArea.Spf, key, ("lookups", analysis.Lookups.ToString(CultureInfo.InvariantCulture)));
    }
}
