using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>What the tags say. A value that is wrong counts as not written, but for the policies.</summary>
internal static class DmarcValues
{
    public static DmarcRecord Read(DmarcRecord record, DmarcFaults faults)
    {
        foreach (var tag in record.Tags) record = Take(record, tag, faults);
        if (!record.Has("p")) faults.Add(DmarcCodes.PMissing, record.Text.Length + 1, "p");
        else if (record.Tags[0].Name != "p") faults.Add(DmarcCodes.PNotSecond, record.Tags.First(t => t.Name == "p").Column, "p");
        if (record.Has("fo") && !record.Has("ruf")) faults.Add(DmarcCodes.FoWithoutRuf, record.Tags.First(t => t.Name == "fo").Column, "fo");
        return record with { HasPolicyFault = record.HasPolicyFault || record.P is null, Faults = faults.All };
    }

    private static DmarcRecord Take(DmarcRecord record, DmarcTag tag, DmarcFaults faults)
    {
        if (DmarcSemicolons.Missing(tag.Value) is >= 0 and var missing) faults.Add(DmarcCodes.MissingSemicolon, ValueColumn(record, tag) + missing, tag.Value[missing..]);
        switch (tag.Name)
        {
            case "p": return record with { P = Policy(record, tag, DmarcCodes.PInvalid, faults) };
            case "sp":
                var sp = Policy(record, tag, DmarcCodes.SpInvalid, faults);
                return record with { Sp = sp, HasPolicyFault = record.HasPolicyFault || sp is null };
            case "np":
                var np = Policy(record, tag, DmarcCodes.NpInvalid, faults);
                return record with { Np = np, HasPolicyFault = record.HasPolicyFault || np is null };
            case "rua": return record with { Rua = Uris(record, tag, faults) };
            case "ruf": return record with { Ruf = Uris(record, tag, faults) };
            case "t": return record with { IsTest = Letter(record, tag, "yn", DmarcCodes.TInvalid, faults) == 'y' };
            case "psd": return record with { Psd = Mark(Letter(record, tag, "ynu", DmarcCodes.PsdInvalid, faults)) };
            default:
                DmarcLesserTags.Check(tag, ValueColumn(record, tag), faults);
                return record;
        }
    }

    private static PublicSuffixMark Mark(char? letter) => letter switch
    {
        'y' => PublicSuffixMark.Suffix,
        'n' => PublicSuffixMark.Organization,
        _ => PublicSuffixMark.Unsaid,
    };

    private static DmarcPolicy? Policy(DmarcRecord record, DmarcTag tag, FindingCode code, DmarcFaults faults)
    {
        var policy = DmarcPolicyWord.Read(tag.Value);
        if (policy is null) faults.Add(code, ValueColumn(record, tag), tag.Value.Length > 0 ? tag.Value : tag.Name + "=");
        return policy;
    }

    private static char? Letter(DmarcRecord record, DmarcTag tag, string allowed, FindingCode code, DmarcFaults faults)
    {
        if (tag.Value.Length == 1 && allowed.Contains(char.ToLowerInvariant(tag.Value[0]), StringComparison.Ordinal)) return char.ToLowerInvariant(tag.Value[0]);
        if (tag.Value.Length > 0) faults.Add(code, ValueColumn(record, tag), tag.Value);
        return null;
    }

    private static IReadOnlyList<ReportUri> Uris(DmarcRecord record, DmarcTag tag, DmarcFaults faults)
    {
        var uris = ReportUris.Read(tag, ValueColumn(record, tag));
        foreach (var uri in uris.Where(u => u.Fault is not null)) faults.Add(uri.Fault!, uri.Column, uri.Text);
        return uris;
    }

    private static int ValueColumn(DmarcRecord record, DmarcTag tag)
    {
        var at = record.Text.IndexOf('=', tag.Column - 1) + 1;
        while (at < record.Text.Length && record.Text[at] is ' ' or '\t') at++;
        return at + 1;
    }
}
