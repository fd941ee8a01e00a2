using System.Globalization;
using MailBot.Dns.Rendering;
using MailBot.Dns.Reports;
using MailBot.Dns.Zones;

namespace MailBot.Cli.Dns;

/// <summary>Records behind `--with` and `--without`.</summary>
internal static class TypedChanges
{
    /// <returns>Null, with a sentence for each mistake on standard error, when there is one.</returns>
    public static IReadOnlyList<RecordFix>? Read(IReadOnlyList<string> with, IReadOnlyList<string> without, CultureInfo culture)
    {
        var added = with.Select(w => Read("--with", w, culture)).ToList();
        var removed = without.Select(w => Read("--without", w, culture)).ToList();
        if (added.Contains(null) || removed.Contains(null)) return null;
        return [.. added.OfType<TypedRecord.Understood>().Select(r => Overlay.Proposal(r.Record)), .. removed.OfType<TypedRecord.Understood>().Select(r => RecordFix.Remove(r.Record))];
    }

    private static TypedRecord.Understood? Read(string option, string typed, CultureInfo culture)
    {
        var record = TypedRecordReader.Read(typed);
        if (record is TypedRecord.Malformed mistake) Console.Error.WriteLine($"{option}: {TypedRecordTexts.Say(mistake, culture)}");
        return record as TypedRecord.Understood;
    }
}
