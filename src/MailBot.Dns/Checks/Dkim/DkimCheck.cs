using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dkim;

/// <summary>The keys with which receivers check that mail was signed by the domain (RFC 6376).</summary>
internal sealed class DkimCheck : ICheck
{
    public void Run(Examination on)
    {
        var found = DkimFindings.Of(on);
        var guess = ProviderGuess.Of(on);
        if ((!found.IsKnown || guess.IsVague) && !found.HasUsableKey && on.Waiting.Count == 0) on.Doubt(MailArea.Dkim);
        DkimAbsence.Report(on, found, guess);
        foreach (var selector in found.Selectors.Where(s => s.IsPublished)) DkimKeyFaults.Report(on, found, selector);
        DkimAliases.Report(on, found, guess);
        DkimComparison.Report(on, found);
        Say(on, found, guess);
    }

    private static void Say(Examination on, DkimFindings found, ProviderGuess guess)
    {
        if (found.HasUsableKey) on.Say(MailArea.Dkim, "dkim.line.key", ("selectors", string.Join(", ", found.Selectors.Where(s => s.IsUsable).Select(s => s.Name).Take(4))));
        else if (found.IsKnown && guess.IsParked) on.Say(MailArea.Dkim, "dkim.line.parked");
        else if (found.IsKnown && found.IsGeneral && !found.HasNoNames) on.Say(MailArea.Dkim, "dkim.line.hidden");
    }
}
