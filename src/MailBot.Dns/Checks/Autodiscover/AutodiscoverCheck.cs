using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Autodiscover;

/// <summary>Whether mail programs find the right server by themselves: Outlook's autodiscover, Thunderbird's autoconfig.</summary>
internal sealed class AutodiscoverCheck : ICheck
{
    public void Run(Examination on)
    {
        var mail = MailHosts.Of(on);
        var names = SettingsNames.Of(on);
        var guess = ProviderGuess.Of(on);
        if (!guess.IsSettled || mail.Reception is MailReception.NoDomain or MailReception.Unknown) return;
        if (guess.IsMicrosoft365) MicrosoftSettings.Examine(on, names, guess);
        else Others(on, names, guess);
        Differing(on, names, guess);
        if (mail.Reception == MailReception.Listed && guess is { IsMicrosoft365: false } && guess.Mailboxes != MailProviders.Google) Autoconfig.Examine(on, names, guess);
    }

    private static void Others(Examination on, SettingsNames names, ProviderGuess guess)
    {
        if (names is not { Alias: { } alias, Host: { } host }) return;
        if (host.IsAbsent) on.Report(AutodiscoverCodes.Dangling, [host], [RecordFix.Remove(alias)], ("host", alias.Owner.Text), ("live", alias.Target.Text));
        else if (guess.Mailboxes is { } provider && host.Aliases.Select(MailProviders.Configuring).FirstOrDefault(p => p is not null) is { } other && other != provider)
            Stale(on, names, provider, other);
    }

    /// <summary>Microsoft's is asked for a password only by people who have an account there; another host might be anybody's by now.</summary>
    private static void Stale(Examination on, SettingsNames names, MailProvider provider, MailProvider other) => on.Report(new Finding(AutodiscoverCodes.Stale)
    {
        Severity = MailProviders.IsMicrosoft(other) ? Severity.Info : Severity.Warning,
        Facts = new Dictionary<string, string> { ["host"] = names.Alias!.Owner.Text, ["live"] = names.Alias.Target.Text, ["other"] = other.Name, ["provider"] = provider.Name },
        Fixes = [RecordFix.Remove(names.Alias)],
        Evidence = [Evidence.Of(names.Host!)],
    });

    private static void Differing(Examination on, SettingsNames names, ProviderGuess guess)
    {
        if (names.Alias is not { } alias || names.Host!.IsAbsent || names.Services.FirstOrDefault() is not { } service) return;
        var (one, two) = (names.Host.Aliases.Select(MailProviders.Configuring).FirstOrDefault(p => p is not null), MailProviders.Configuring(service.Target));
        if (names.Host.Aliases.Contains(service.Target) || service.Target == alias.Owner || (one is not null && one == two)) return;
        var isSettled = guess.Mailboxes is { } provider && provider == one && two != provider;
        on.Report(AutodiscoverCodes.Differs, [names.Host, names.Srv!], isSettled ? [.. names.Services.Select(RecordFix.Remove)] : [],
            ("host", alias.Owner.Text), ("live", alias.Target.Text), ("service", service.Target.Text));
    }
}
