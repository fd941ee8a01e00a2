namespace MailBot.Dns.Checks.Spf.Addresses;

/// <summary>The number after a slash: no leading zeros (RFC 7208 5.6 as the common test suite reads it), no more than the family has bits.</summary>
internal static class PrefixLength
{
    public static bool TryRead(ReadOnlySpan<char> digits, int most, out int length)
    {
        length = 0;
        if (digits.Length is 0 or > 3 || (digits.Length > 1 && digits[0] == '0')) return false;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c)) return false;
            length = (length * 10) + (c - '0');
        }

        return length <= most;
    }
}
