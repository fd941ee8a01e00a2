using System.Globalization;

namespace MailBot.Dns.Checks.Dmarc;

/// <summary>Tags that don't change what is asked for: alignment, wishes for failure reports, and those that RFC 9989 has taken away.</summary>
internal static class DmarcLesserTags
{
    public static void Check(DmarcTag tag, int column, DmarcFaults faults)
    {
        switch (tag.Name)
        {
            case "adkim" when IsWrong(tag, "rs"): faults.Add(DmarcCodes.AdkimInvalid, column, tag.Value); break;
            case "aspf" when IsWrong(tag, "rs"): faults.Add(DmarcCodes.AspfInvalid, column, tag.Value); break;
            case "fo": Options(tag, column, faults); break;
            case "pct":
                faults.Add(DmarcCodes.PctRemoved, tag.Column, tag.Value);
                if (!IsPercentage(tag.Value)) faults.Add(DmarcCodes.PctInvalid, column, tag.Value);
                break;
            case "rf": faults.Add(DmarcCodes.RfRemoved, tag.Column, tag.Value); break;
            case "ri": faults.Add(DmarcCodes.RiRemoved, tag.Column, tag.Value); break;
            case "adkim" or "aspf": break;
            default: faults.Add(DmarcCodes.UnknownTag, tag.Column, tag.Name); break;
        }
    }

    public static bool IsPercentage(string value) => byte.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100;

    private static bool IsWrong(DmarcTag tag, string allowed) =>
        tag.Value.Length > 0 && !(tag.Value.Length == 1 && allowed.Contains(char.ToLowerInvariant(tag.Value[0]), StringComparison.Ordinal));

    private static void Options(DmarcTag tag, int column, DmarcFaults faults)
    {
        var (all, any) = (false, false);
        foreach (var range in tag.Value.AsSpan().Split(':'))
        {
            var option = tag.Value.AsSpan()[range].Trim(" \t");
            all |= option.SequenceEqual("0");
            any |= option.SequenceEqual("1");
            if (option is not ("0" or "1" or "d" or "s" or "D" or "S") && tag.Value.Length > 0) faults.Add(DmarcCodes.FoInvalid, column, tag.Value);
        }

        if (all && any) faults.Add(DmarcCodes.Fo01, column, tag.Value);
    }
}
