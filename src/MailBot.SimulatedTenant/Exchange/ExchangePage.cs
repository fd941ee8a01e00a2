using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>One page of rows. The next link is POSTed with the same body and anchor, within half an hour, or it is refused.</summary>
internal sealed record ExchangePage(IReadOnlyList<JsonObject> Rows, string? NextLink)
{
    private const int MaximumSize = 1000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>Null when the link is expired, or was given for another question.</summary>
    public static ExchangePage? Of(TenantCall call, IReadOnlyList<JsonObject> rows, int? configuredSize)
    {
        var start = 0;
        if (call.Parameter("$skiptoken") is { } token && !TryRead(call, token, out start))
            return null;
        var size = Math.Min(configuredSize ?? MaximumSize, Preferred(call) ?? MaximumSize);
        IReadOnlyList<JsonObject> page = [.. rows.Skip(start).Take(size).Select(r => Selected(call, r))];
        var next = start + size < rows.Count ? $"{call.Origin}{call.Path}?{Select(call)}$skiptoken={Token(call, start + size)}" : null;
        return new ExchangePage(page, next);
    }

    private static bool TryRead(TenantCall call, string token, out int start)
    {
        start = 0;
        if (!Base64Url.IsValid(token))
            return false;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split('|');
        return parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out start)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            && call.Now - DateTimeOffset.FromUnixTimeSeconds(given) <= Lifetime
            && parts[2] == Fingerprint(call);
    }

    private static string Token(TenantCall call, int start) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{start}|{call.Now.ToUnixTimeSeconds()}|{Fingerprint(call)}")));

    private static string Fingerprint(TenantCall call) =>
        Convert.ToHexString(SHA256.HashData([.. call.Body.Span, .. Encoding.UTF8.GetBytes(call.Anchor ?? "")]))[..16];

    private static int? Preferred(TenantCall call)
    {
        const string name = "odata.maxpagesize";
        var prefer = call.Header("Prefer")?.Split(';', ',').Select(p => p.Split('=', StringSplitOptions.TrimEntries)) ?? [];
        return prefer.FirstOrDefault(p => p.Length == 2 && p[0].Trim() == name) is { } size
            && int.TryParse(size[1], NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0 ? rows : null;
    }

    private static string Select(TenantCall call) => call.Parameter("$select") is { } select ? $"$select={Uri.EscapeDataString(select)}&" : "";

    private static JsonObject Selected(TenantCall call, JsonObject row)
    {
        if (call.Parameter("$select")?.Split(',', StringSplitOptions.TrimEntries) is not { } wanted)
            return row;
        return new JsonObject(row
            .Where(p => wanted.Contains(p.Key.Split('@')[0], StringComparer.OrdinalIgnoreCase))
            .Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
    }
}
