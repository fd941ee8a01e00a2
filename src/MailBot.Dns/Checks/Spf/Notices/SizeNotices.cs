using System.Globalization;
using MailBot.Dns.Checks.Spf.Analysis;
using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Spf.Notices;

/// <summary>How much the rule weighs on the wire together with its neighbours, and how many addresses it lets in. The record can be read.</summary>
internal static class SizeNotices
{
    /// <summary>What every receiver takes in one packet (RFC 7208 3.4), and what nearly all take (DNS flag day 2020).</summary>
    private const int SafePacket = 512;
    private const int UsualPacket = 1232;

    private const int HeaderOctets = 12;
    private const int QuestionTail = 4;
    private const int RecordOctets = 12;

    /// <summary>As many as a 256th of the whole Internet.</summary>
    private const long TooManyAddresses = 1L << 24;

    public static IEnumerable<SpfNotice> Of(SpfAnalysis analysis, bool isRecordLong) =>
        new[] { Answer(analysis, isRecordLong), Addresses(analysis) }.OfType<SpfNotice>();

    /// <summary>All texts of a name come in one answer: verification marks of vendors weigh as much as the rule itself.</summary>
    private static SpfNotice? Answer(SpfAnalysis analysis, bool isRecordLong)
    {
        TxtRecord[] texts = [.. analysis.Root.Texts!.Of<TxtRecord>()];
        var octets = HeaderOctets + analysis.Domain.Text.Length + 2 + QuestionTail + texts.Sum(t => RecordOctets + t.Strings.Sum(s => s.Length + 1));
        var limit = octets > UsualPacket ? UsualPacket : SafePacket;
        if (octets <= SafePacket || (isRecordLong && limit == SafePacket)) return null;
        return new SpfNotice(SpfCodes.AnswerSize, [("octets", Number(octets)), ("limit", Number(limit)), ("count", Number(texts.Length))])
        {
            Severity = limit == UsualPacket ? Severity.Warning : Severity.Info,
        };
    }

    /// <summary>By no single network of its own, which would be told by itself, nor by everybody.</summary>
    private static SpfNotice? Addresses(SpfAnalysis analysis)
    {
        if (analysis.Authorised.CountOfFour <= TooManyAddresses || analysis.Authorised.HasWholeFamily) return null;
        if (analysis.Root.Links.Any(l => l is { Qualifier: SpfQualifier.Pass, Mechanism.Network.Prefix: < 16 })) return null;
        var widest = analysis.Root.Links.Where(l => l.Qualifier == SpfQualifier.Pass).MaxBy(l => l.Inside is { } inside ? analysis.Tally.PassesOf(inside).CountOfFour : 0)!;
        return new SpfNotice(SpfCodes.ManyAddresses, [("millions", Number((int)(analysis.Authorised.CountOfFour / 1_000_000))), ("term", widest.Term.Written)]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
