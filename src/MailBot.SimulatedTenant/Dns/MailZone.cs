using MailBot.SimulatedTenant.Faults;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Dns;

/// <summary>The public DNS of the pretend world: the tenant's domains, who serves them, and a few companies around. No other name exists.</summary>
internal sealed class MailZone(TenantDirectory directory, FaultDesk faults)
{
    private const int MostAliases = 8;

    private static readonly IReadOnlyList<ZoneRecord> World = ReadWorld();

    private (long Revision, IReadOnlyList<ZoneRecord> Records) known = (-1, []);

    public DnsReply? Answer(DnsQuestion question)
    {
        if (faults.Knobs.Dns == DnsBehaviour.Silent) return null;
        if (faults.Knobs.Dns == DnsBehaviour.Fails) return new DnsReply(DnsCode.ServerFailure, []);
        if (question.Class != DnsQuestion.Internet) return new DnsReply(DnsCode.Refused, []);
        var records = Records();
        var name = question.Name.ToLowerInvariant();
        if (records.Any(r => r.Type == ZoneRecord.Silent && IsAtOrBelow(name, r.Name))) return null;
        return Lookup(records, name, question.Type);
    }

    private static DnsReply Lookup(IReadOnlyList<ZoneRecord> records, string name, ushort type)
    {
        var answers = new List<ZoneRecord>();
        while (true)
        {
            var here = records.Where(r => r.Name == name).ToList();
            var found = here.Where(r => r.Type == type).ToList();
            answers.AddRange(found);
            if (found.Count > 0) return new DnsReply(DnsCode.NoError, answers);
            if (here.Find(r => r.Type == ZoneRecord.Cname) is not { } alias)
                return new DnsReply(records.Any(r => IsAtOrBelow(r.Name, name)) ? DnsCode.NoError : DnsCode.NameUnknown, answers, Authority(records, name));
            answers.Add(alias);
            if (answers.Count > MostAliases) return new DnsReply(DnsCode.ServerFailure, []);
            name = alias.Value;
        }
    }

    private IReadOnlyList<ZoneRecord> Records()
    {
        if (known.Revision != directory.Revision)
            known = (directory.Revision, [.. directory.Tenant.Domains.SelectMany(d => DomainZone.Of(d, directory.Tenant)), .. World]);
        return known.Records;
    }

    private static ZoneRecord? Authority(IReadOnlyList<ZoneRecord> records, string name) =>
        records.FirstOrDefault(r => r.Type == ZoneRecord.Soa && IsAtOrBelow(name, r.Name));

    private static bool IsAtOrBelow(string name, string above) => name == above || name.EndsWith("." + above, StringComparison.Ordinal);

    private static IReadOnlyList<ZoneRecord> ReadWorld()
    {
        using var stream = typeof(MailZone).Assembly.GetManifestResourceStream("world.txt")!;
        using var reader = new StreamReader(stream);
        return ZoneRecord.ReadAll(reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries));
    }
}
