using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MailBot.SimulatedTenant.Wire;

/// <summary>One request, read in full, and what the log will say about it.</summary>
internal sealed class TenantCall
{
    public required TenantRoute Route { get; init; }
    public required string Method { get; init; }
    public required string Path { get; init; }
    public required IQueryCollection Query { get; init; }
    public required IHeaderDictionary Headers { get; init; }
    public required IReadOnlyDictionary<string, string> Arguments { get; init; }
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Scheme, host and port as the client wrote them: links in answers must lead back the same way.</summary>
    public required string Origin { get; init; }

    public Guid RequestId { get; } = Guid.NewGuid();
    public DateTimeOffset Now { get; set; }
    public long Sequence { get; set; }

    /// <summary>The cmdlet asked for; null for everything but Exchange.</summary>
    public string? Cmdlet { get; set; }

    public string? Anchor { get; set; }
    public string? Target { get; set; }
    public JsonObject? Parameters { get; set; }

    /// <summary>Whether the request means to change something. Of cmdlets only <c>Get-…</c> don't, though all are POSTs.</summary>
    public bool IsWrite => Route.Surface == TenantSurface.Exchange
        ? Cmdlet is not null && !Cmdlet.StartsWith("Get-", StringComparison.OrdinalIgnoreCase)
        : Route.Surface == TenantSurface.Graph && !HttpMethods.IsGet(Method);

    public string Argument(string name) => Arguments[name];

    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    public string? Parameter(string name) => Query.TryGetValue(name, out var value) ? value.ToString() : null;

    public static async Task<TenantCall> ReadAsync(HttpContext http, TenantRoute route)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return new TenantCall
        {
            Route = route,
            Method = http.Request.Method,
            Path = http.Request.Path,
            Query = http.Request.Query,
            Headers = http.Request.Headers,
            Arguments = http.Request.RouteValues.ToDictionary(v => v.Key, v => v.Value as string ?? "", StringComparer.OrdinalIgnoreCase),
            Body = body.ToArray(),
            Origin = $"{http.Request.Scheme}://{http.Request.Host}",
        };
    }
}
