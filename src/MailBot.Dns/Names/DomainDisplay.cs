using System.Globalization;

namespace MailBot.Dns.Names;

/// <summary>A name as a person reads it, and with its xn-- form beside it where letters could be taken for others.</summary>
public static class DomainDisplay
{
    private static readonly IdnMapping Idn = new() { AllowUnassigned = false, UseStd3AsciiRules = false };

    /// <summary>«münchen.example», but «xn--pple-43d.com (аpple.com)».</summary>
    public static string Of(DnsName name)
    {
        var (unicode, confusable) = Read(name);
        return confusable ? $"{name} ({unicode})" : unicode;
    }

    /// <summary>Labels that don't decode stay as they are.</summary>
    internal static (string Unicode, bool Confusable) Read(DnsName name)
    {
        if (!name.Text.Contains("xn--", StringComparison.Ordinal)) return (name.ToString(), false);
        var labels = name.Labels.Select(Decoded).ToArray();
        return (string.Join('.', labels), labels.Any(Scripts.IsConfusable));
    }

    private static string Decoded(string label)
    {
        if (!label.StartsWith("xn--", StringComparison.Ordinal)) return label;
        try
        {
            return Idn.GetUnicode(label);
        }
        catch (ArgumentException)
        {
            return label;
        }
    }
}
