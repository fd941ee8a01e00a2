namespace MailBot.Dns.Checks.Dmarc;

/// <summary>The value that a tag was meant to have; null where the tag can only go, so that its default holds as it does already.</summary>
internal static class DmarcTagCorrection
{
    public static string? Of(string name, string value) => name switch
    {
        "p" => Policy(value) ?? DmarcPolicy.None.Text(),
        "sp" or "np" => Policy(value),
        "adkim" or "aspf" => Alignment(value),
        "fo" => Options(value),
        "rua" or "ruf" => Destinations(value),
        "psd" => OneOf(value, "ynu"),
        "t" => OneOf(value, "yn"),
        "pct" or "rf" or "ri" => null,
        _ => value,
    };

    /// <summary>A word in quotes or with a full stop behind it is still that word; any other word could mean anything.</summary>
    private static string? Policy(string value) => DmarcPolicyWord.Read(value) is not null ? value : DmarcPolicyWord.Read(value.Trim(' ', '\t', '\'', '.', ',', ':', '\\'))?.Text();

    private static string? Alignment(string value) => value.ToLowerInvariant() switch
    {
        "r" or "s" => value,
        "relaxed" => "r",
        "strict" => "s",
        _ => null,
    };

    private static string? OneOf(string value, string allowed) => value.Length == 1 && allowed.Contains(char.ToLowerInvariant(value[0]), StringComparison.Ordinal) ? value : null;

    /// <summary>"1" asks for all that "0" does and more.</summary>
    private static string Options(string value)
    {
        var options = value.ToLowerInvariant().Split(':').Select(o => o.Trim()).Where(o => o is "0" or "1" or "d" or "s").Distinct().ToList();
        if (options.Contains("1")) options.Remove("0");
        return string.Join(':', options);
    }

    private static string Destinations(string value) =>
        string.Join(',', value.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(u => ReportUris.One(u, 0).Corrected).OfType<string>().Distinct());
}
