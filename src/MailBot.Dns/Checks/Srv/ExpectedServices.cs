using MailBot.Dns.Checks.Provider;
using MailBot.Dns.Lookup;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Srv;

/// <summary>SRV records that the provider itself listed, compared in all four fields.</summary>
internal static class ExpectedServices
{
    public static void Examine(Examination on, ProviderGuess guess)
    {
        foreach (var expected in ExpectedSet.Of(on, guess).Where(e => e is { Certain: true, Record: SrvRecord }))
        {
            var record = (SrvRecord)expected.Record;
            if (on.Ask(record.Owner, RecordType.Srv) is not { IsUndetermined: false } live) continue;
            if (live.IsFound) Compare(on, record, live);
            else if (!expected.Optional) on.Report(SrvCodes.Missing, [live], [RecordFix.Add(record)], ("owner", record.Owner.Text), ("expected", RecordText.Of(record)));
        }
    }

    private static void Compare(Examination on, SrvRecord record, Answer live)
    {
        if (live.Of<SrvRecord>().Any(r => RecordText.Of(r) == RecordText.Of(record))) return;
        on.Report(SrvCodes.Differs, [live], [RecordFix.ReplaceAll(record)],
            ("owner", record.Owner.Text), ("expected", RecordText.Of(record)), ("live", string.Join(", ", live.Of<SrvRecord>().Take(3).Select(RecordText.Of))));
    }
}
