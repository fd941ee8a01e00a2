using MailBot.Dns.Checks.Mx;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Provider;

/// <summary>Who carries a domain's mail, as far as its records give it away. Shared by every check that knows more about a provider.</summary>
internal sealed record ProviderGuess
{
    /// <summary>Known owners of the MX hosts, best host first.</summary>
    public IReadOnlyList<MailProvider> Receiving { get; init; } = [];

    /// <summary>Whoever's filter stands before the mailboxes; null without one.</summary>
    public MailProvider? Gateway { get; init; }

    /// <summary>Where the mailboxes are; null where nothing tells.</summary>
    public MailProvider? Mailboxes { get; init; }

    /// <summary>Whom the SPF record names itself; what its includes include is not in it.</summary>
    public IReadOnlyList<MailProvider> Sending { get; init; } = [];

    /// <summary>MX hosts that belong to no known provider, the best of them first.</summary>
    public IReadOnlyList<MailHost> UnknownHosts { get; init; } = [];

    /// <summary>Neither receives nor sends, by its own word: a null MX or no way in, and an SPF record that lets nobody send.</summary>
    public bool IsParked { get; init; }

    /// <summary>No MX host belongs to anybody who is known, and nothing says that the mailboxes are elsewhere. False while an answer is missing that could say so.</summary>
    public bool IsSelfHosted { get; init; }

    /// <summary>The provider told what it expects.</summary>
    public bool IsCertain { get; init; }

    /// <summary>An answer isn't there that could tell whether the domain has to do with mail at all, or who else sends: nothing is missed then.</summary>
    public bool IsVague { get; init; }

    /// <summary>No answer that is still to come can change it: what depends on it waits, so that nobody is asked in vain.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Whose settings a mail program needs, or whose filter is all that is known.</summary>
    public MailProvider? Main => Mailboxes ?? Gateway;

    public bool IsMicrosoft365 => MailProviders.IsMicrosoft(Mailboxes);

    public static ProviderGuess Of(Examination on) => on.Derived("provider.guess", Read);

    private static ProviderGuess Read(Examination on)
    {
        var mail = MailHosts.Of(on);
        var told = Told(on.Request);
        var texts = on.Ask(on.Domain, RecordType.Txt);
        var settings = on.Ask(on.Domain.Prepend("autodiscover"), RecordType.A);
        string[] spf = [.. (texts?.Of<TxtRecord>() ?? []).Select(t => t.Text).Where(SpfTerms.IsSpf)];
        MailProvider[] receiving = [.. mail.Records.Select(r => MailProviders.Receiving(r.Exchange)).OfType<MailProvider>().Distinct()];
        MailProvider[] sending = [.. spf.SelectMany(SpfTerms.Included).Select(MailProviders.SendingUnder).OfType<MailProvider>().Distinct()];
        var gateway = receiving.FirstOrDefault(p => p.IsGateway);
        var unknown = mail.Hosts.Where(h => MailProviders.Receiving(h.Name) is null && ExchangeName.IsUsable(h.Name, on.Domain)).ToArray();
        var direct = told ?? receiving.FirstOrDefault(p => !p.IsGateway);
        var isVague = mail.Asked is null or { IsUndetermined: true };
        var mailboxes = direct ?? (isVague ? null : Autodiscover(settings) ?? (mail.Reception == MailReception.Listed && unknown.Length > 0 ? null : OnlyMailboxHost(sending)));
        return new ProviderGuess
        {
            Receiving = receiving,
            Gateway = gateway,
            Mailboxes = mailboxes,
            Sending = sending,
            UnknownHosts = unknown,
            IsCertain = told is not null,
            IsVague = (told is null && mail.Reception == MailReception.Unknown) || texts is { IsUndetermined: true },
            IsSettled = mail.Asked is not null && (direct is not null || (texts is not null && settings is not null)),
            IsParked = told is null && IsParkedBy(mail, spf),
            IsSelfHosted = texts is { IsUndetermined: false } && settings is { IsUndetermined: false } && mailboxes is null && receiving.Length == 0 && unknown.Length > 0,
        };
    }

    private static MailProvider? Told(ReportRequest request) => request.Expected
        .Where(e => e.Certain).Select(e => e.Record).OfType<MxRecord>()
        .Select(r => MailProviders.Receiving(r.Exchange)).FirstOrDefault(p => p is { IsGateway: false });

    private static MailProvider? Autodiscover(Answer? asked) =>
        asked?.Aliases.Select(MailProviders.Configuring).FirstOrDefault(p => p is not null);

    /// <summary>Behind a filter, and without any MX, the SPF record may name many senders; only a single host of mailboxes among them tells where they are.</summary>
    private static MailProvider? OnlyMailboxHost(MailProvider[] sending) =>
        sending.Where(p => !p.IsGateway && p.Mx.Count > 0).ToArray() is [var only] ? only : null;

    private static bool IsParkedBy(MailHosts mail, string[] spf) =>
        mail.Reception is MailReception.Refused or MailReception.Implicit or MailReception.Nowhere
        && spf is [var only] && only.Trim().Equals("v=spf1 -all", StringComparison.OrdinalIgnoreCase);
}
