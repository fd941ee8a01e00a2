using System.Net;
using MailBot.Dns.Names;

namespace MailBot.Dns.Checks.Mx;

/// <summary>An IP address written where a host name belongs: «192.0.2.1», «[192.0.2.1]», «2001:db8::1».</summary>
internal static class WrittenAddress
{
    public static bool IsOne(DnsName name) => TryRead(name, out _);

    public static bool TryRead(DnsName name, out IPAddress address)
    {
        var text = name.Text.AsSpan().Trim("[]");
        address = IPAddress.None;
        if (!text.Contains(':') && (text.Count('.') != 3 || !IsDigitsAndDots(text))) return false;
        if (!IPAddress.TryParse(text, out var read)) return false;
        address = read;
        return true;
    }

    private static bool IsDigitsAndDots(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c != '.' && !char.IsAsciiDigit(c)) return false;
        }

        return true;
    }
}
