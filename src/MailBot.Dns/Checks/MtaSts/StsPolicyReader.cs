using System.Text;

namespace MailBot.Dns.Checks.MtaSts;

/// <summary>Reads a policy file octet for octet: what a sender's parser stumbles over must not be smoothed away.</summary>
internal static class StsPolicyReader
{
    private const int MostMx = 1000;

    public static StsPolicy Read(ReadOnlySpan<byte> body)
    {
        var marked = body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        if (marked) body = body[3..];
        if (body.Contains((byte)0)) return new StsPolicy { Shape = StsShape.SomethingElse };
        var text = Encoding.Latin1.GetString(body);
        if (text.Contains('\r') && !text.Contains('\n') && text.AsSpan().Trim('\r').Contains('\r')) return Lines(text.Replace('\r', '\n')) with { Shape = StsShape.CarriageReturns };
        return Marked(Lines(text), marked);
    }

    private static StsPolicy Marked(StsPolicy policy, bool marked) =>
        marked && policy.Shape == StsShape.Lines ? policy with { Shape = StsShape.ByteOrderMark } : policy;

    private static StsPolicy Lines(string text)
    {
        var policy = new StsPolicy();
        var (mx, known) = (new List<string>(), false);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range].TrimEnd("\r \t");
            if (line.IndexOf(':') is not (> 0 and var colon)) continue;
            var key = line[..colon];
            var value = line[(colon + 1)..].TrimStart(" \t").ToString();
            known |= key is "version" or "mode" or "max_age" or "mx";
            if (key is "mx" && mx.Count < MostMx) mx.Add(value);
            else policy = With(policy, key, value);
        }

        return policy with { Mx = mx, Shape = known ? StsShape.Lines : StsShape.SomethingElse };
    }

    private static StsPolicy With(StsPolicy policy, ReadOnlySpan<char> key, string value) => key switch
    {
        "version" => policy.Version is null ? policy with { Version = value } : policy with { Repeated = policy.Repeated ?? "version" },
        "mode" => policy.Mode is null ? policy with { Mode = value } : policy with { Repeated = policy.Repeated ?? "mode" },
        "max_age" => policy.MaxAge is null ? policy with { MaxAge = value } : policy with { Repeated = policy.Repeated ?? "max_age" },
        _ => policy,
    };
}
