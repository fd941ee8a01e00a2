namespace MailBot.Requests.Audit;

/// <summary>One cell of an exported journal (RFC 4180).</summary>
public static class CsvCell
{
    /// <summary>Quoted where needed; what a spreadsheet would run as a formula is defused by an apostrophe.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return text.AsSpan().IndexOfAny(",;\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
