namespace MailBot.Dns.Names;

/// <summary>The host within what surrounds it: «&lt;mailto:anna@contoso.example&gt;», «https://contoso.example:8443/x?y».</summary>
internal static class AddressTrimming
{
    private const string Opening = "<\"'«“‘(";
    private const string Closing = ">\"'»”’),;:!?…";

    /// <summary>Not yet a domain: only freed of its wrapping.</summary>
    public static string Host(string word)
    {
        var text = Unwrapped(word);
        if (text.StartsWith("mailto:", StringComparison.Ordinal)) text = text["mailto:".Length..];
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0 && text.AsSpan(0, scheme).IndexOfAnyExcept(Letters) < 0) text = text[(scheme + 3)..];
        var end = text.AsSpan().IndexOfAny('/', '?', '#');
        if (end > 0) text = text[..end];
        var at = text.LastIndexOf('@');
        if (at >= 0) text = text[(at + 1)..];
        return WithoutPort(Unwrapped(text));
    }

    private static System.Buffers.SearchValues<char> Letters { get; } = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789+-.");

    private static string Unwrapped(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && Opening.Contains(text[start])) start++;
        while (end > start && Closing.Contains(text[end - 1]) && !text.AsSpan(start, end - start).EndsWith("::")) end--;
        return text[start..end];
    }

    /// <summary>Only where a single colon stands before digits: more colons are an IPv6 address.</summary>
    private static string WithoutPort(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || colon + 1 == text.Length || text.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') >= 0) return text;
        return text.IndexOf(':') == colon || text[colon - 1] == ']' ? text[..colon] : text;
    }
}
