namespace MailBot.Dns.Checks.Dmarc;

/// <summary>Where receivers of before 2026 come to another answer than the standard in force.</summary>
internal static class DmarcGenerations
{
    public static void Report(DmarcSubject subject)
    {
        if (subject.Found is not { IsKnown: true, PolicyDomain: { } now, OrganizationalDomain: { } organization }) return;
        var then = OldDmarc.PolicyDomain(subject.Domain, subject.Found.Levels);
        if (then is null) subject.On.Report(DmarcCodes.OldNone, subject.Found.Evidence, [], ("domain", subject.Domain.Text), ("now", now.Text));
        else if (then != now) subject.On.Report(DmarcCodes.OrgDiffers, subject.Found.Evidence, [], ("domain", subject.Domain.Text), ("now", now.Text), ("old", then.Text));
        else if (OldDmarc.Organization(subject.Domain) is { } old && old != organization)
            subject.On.Report(DmarcCodes.AlignmentDiffers, subject.Found.Evidence, [], ("domain", subject.Domain.Text), ("now", organization.Text), ("old", old.Text));
    }
}
