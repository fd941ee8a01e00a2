using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>Whether reports reach the mailboxes that the record names.</summary>
internal static class DmarcDestinations
{
    /// <summary>More are not looked at: a record with hundreds must not make the report ask hundreds of questions.</summary>
    private const int MostHosts = 10;

    public static void Report(DmarcSubject subject)
    {
        if (subject.Applied is not { } level || subject.Found.Record is not { } record) return;
        DnsName[] hosts = [.. record.Rua.Concat(record.Ruf).Select(u => u.Host).OfType<DnsName>().Distinct()];
        if (hosts.Length > MostHosts) subject.On.Report(DmarcCodes.RuaMany, [level.Answer], [], ("owner", DmarcSubject.Owner(level.Domain)), ("count", hosts.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("most", MostHosts.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        foreach (var host in hosts.Take(MostHosts)) Look(subject, level, record, host);
    }

    private static void Look(DmarcSubject subject, DmarcLevel level, DmarcRecord record, DnsName host)
    {
        var mx = subject.On.Ask(host, RecordType.Mx);
        var isForeign = IsForeign(subject, host);
        var permission = isForeign == true ? subject.On.Ask(host.Prepend($"{level.Domain}._report._dmarc"), RecordType.Txt) : null;
        if (mx is null) return;
        var isGone = mx is { Outcome: LookupOutcome.NoSuchName, Aliases.Count: 0 };
        // Without an answer about the host, a permission that isn't there may only show that the host isn't either.
        var maybeGone = isGone || (mx.IsUndetermined && permission is { Outcome: LookupOutcome.NoSuchName });
        if (!maybeGone && permission is { IsUndetermined: false } && !Permits(permission)) Refused(subject.On, level, permission, host);
        if (isGone && IsForSale(subject.On, host)) subject.On.Report(DmarcCodes.RuaDomainGone, [mx], Without(level, record, host), Facts(level, host));
        else if (mx.IsAbsent && !(isGone && Registration(subject.On, host) is { IsUndetermined: true })) NoServer(subject.On, level, mx, host);
        else if (mx.IsFound && mx.Of<MxRecord>().All(r => r.Exchange.IsRoot)) subject.On.Report(DmarcCodes.RuaNoMx, [mx], [], Facts(level, host));
    }

    /// <summary>Belongs to another organisation (RFC 9990). Only a name below the domain's own organisation could be of the same.</summary>
    private static bool? IsForeign(DmarcSubject subject, DnsName host)
    {
        if (subject.Found.OrganizationalDomain is not { } organization) return null;
        if (host == organization || host == subject.Domain) return false;
        if (!host.IsAtOrBelow(organization)) return true;
        return DmarcWalk.Organization(subject.On, host) is { } other ? other != organization : null;
    }

    /// <summary>Any of several records that begins as it must is enough.</summary>
    private static bool Permits(Answer permission) => permission.Of<TxtRecord>().Any(t => DmarcVersion.Begins(t.Text));

    private static void Refused(Examination on, DmarcLevel level, Answer permission, DnsName host)
    {
        RecordFix[] fixes = permission.Aliases.Count == 0 && host.Prepend($"{level.Domain}._report._dmarc") is { } owner
            ? [RecordFix.Add(TxtRecord.Of(owner, RecordFix.UsualTtl, "v=DMARC1;"))]
            : [];
        on.Report(DmarcCodes.ExtUnauthorised, [permission], fixes, Facts(level, host));
    }

    /// <summary>The name that somebody registered doesn't exist: whoever buys it reads the reports.</summary>
    private static bool IsForSale(Examination on, DnsName host) =>
        PublicSuffixes.Registrable(host) == host || Registration(on, host) is { Outcome: LookupOutcome.NoSuchName, Aliases.Count: 0 };

    private static Answer? Registration(Examination on, DnsName host) =>
        PublicSuffixes.Registrable(host) is { } registered ? on.Ask(registered, RecordType.Ns) : null;

    /// <summary>Without MX the name's own address receives mail, if it has one (RFC 5321 5.1).</summary>
    private static void NoServer(Examination on, DmarcLevel level, Answer mx, DnsName host)
    {
        if (on.Ask(host, RecordType.A) is { } a && on.Ask(host, RecordType.Aaaa) is { } aaaa && a.IsAbsent && aaaa.IsAbsent)
            on.Report(DmarcCodes.RuaNoMx, [mx, a, aaaa], [], Facts(level, host));
    }

    private static IReadOnlyList<RecordFix> Without(DmarcLevel level, DmarcRecord record, DnsName host)
    {
        var edit = DmarcCorrection.Of(record);
        edit = Left(edit, "rua", record.Rua, host);
        edit = Left(edit, "ruf", record.Ruf, host);
        return DmarcSubject.Rewrite(level, level.Texts.First(t => t.Read == record).Published, edit.Has("ruf") ? edit : edit.Without("fo"));
    }

    private static DmarcEdit Left(DmarcEdit edit, string tag, IReadOnlyList<ReportUri> uris, DnsName host)
    {
        if (!edit.Has(tag)) return edit;
        var left = string.Join(',', uris.Where(u => u.Host != host).Select(u => u.Corrected).OfType<string>().Distinct());
        return left.Length > 0 ? edit.With(tag, left) : edit.Without(tag);
    }

    private static (string Name, string Value)[] Facts(DmarcLevel level, DnsName host) =>
        [("owner", DmarcSubject.Owner(level.Domain)), ("domain", level.Domain.Text), ("host", host.Text)];
}
