using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Provider;

/// <summary>Who carries the mail, and whether the records are those that it asks for.</summary>
internal sealed class ProviderCheck : ICheck
{
    public void Run(Examination on)
    {
        var mail = MailHosts.Of(on);
        var guess = ProviderGuess.Of(on);
        if (!guess.IsSettled || mail.Reception == MailReception.NoDomain) return;
        on.Provider = guess.Main is { } main
            ? new ProviderSummary(main.Id, guess.IsCertain ? ProviderCertainty.Certain : ProviderCertainty.Probable)
            : ProviderSummary.Unknown;
        on.Expected = ExpectedComparing.Of(on, guess);
        ProviderMx.Examine(on, mail, guess);
        ProviderSpf.Examine(on, guess);
        ProviderAliases.Examine(on, guess);
        Verifications.Examine(on);
    }
}
