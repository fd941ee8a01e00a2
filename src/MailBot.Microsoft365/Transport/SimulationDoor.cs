using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Transport;

/// <summary>What a simulated tenant has and no real one: a world outside, with its DNS and its strangers. Never used for a real tenant.</summary>
internal sealed class SimulationDoor(TenantOptions options, IHttpClientFactory clients)
{
    public bool IsOpen => options.Mode == TenantMode.Simulated;

    /// <summary>Where that world's public DNS answers.</summary>
    public Task<Reading<IPEndPoint>> DnsAsync(CancellationToken cancellationToken) => AskAsync<Reading<IPEndPoint>>(
        http => http.GetAsync(Address("_simulation"), cancellationToken),
        async answer =>
        {
            using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
            return json.RootElement.TryGetProperty("dns", out var dns) && IPEndPoint.TryParse(dns.GetString() ?? "", out var address)
                ? new Reading<IPEndPoint>.Found(address)
                : new Reading<IPEndPoint>.Unavailable("the simulated tenant has no DNS");
        },
        why => new Reading<IPEndPoint>.Unavailable(why));

    /// <summary>A message from somebody outside.</summary>
    public async Task<MailOutcome> MailAsync(string from, string to, string subject, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(Message(from, to, subject));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await AskAsync<MailOutcome>(
            http => http.PostAsync(Address("_simulation/mail"), content, cancellationToken),
            _ => Task.FromResult<MailOutcome>(new MailOutcome.Done()),
            why => new MailOutcome.Transient(why));
    }

    private async Task<T> AskAsync<T>(Func<HttpClient, Task<HttpResponseMessage>> send, Func<HttpResponseMessage, Task<T>> read, Func<string, T> failed)
    {
        if (!IsOpen) throw new InvalidOperationException("A real tenant has no such door.");
        try
        {
            using var http = clients.CreateClient(WireNames.Simulation);
            using var answer = await send(http);
            return answer.IsSuccessStatusCode ? await read(answer) : failed($"the simulated tenant answered {(int)answer.StatusCode}");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or JsonException)
        {
            return failed("the simulated tenant can't be reached");
        }
    }

    private Uri Address(string path) => new(options.Addresses().Exchange, path);

    private static byte[] Message(string from, string to, string subject)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("from", from);
            json.WriteString("to", to);
            json.WriteString("subject", subject);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
