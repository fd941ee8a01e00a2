using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace MailBot.Chat.Tests.Conversing;

/// <summary>A channel that keeps what is posted and edited, per conversation, on the wire's own JSON.</summary>
internal sealed class FakeConnector : HttpMessageHandler
{
    private readonly Lock gate = new();
    private int lastId;

    public sealed record Message(string Conversation, string Id, JsonObject Activity, int Edits);

    public List<Message> Messages { get; } = [];

    /// <summary>Paths of all calls, in order.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Answers for the next calls, instead of taking them; null takes one.</summary>
    public Queue<Func<HttpResponseMessage>?> Next { get; } = new();

    public IReadOnlyList<Message> In(string conversation)
    {
        lock (gate) return [.. Messages.Where(m => m.Conversation == conversation)];
    }

    /// <summary>A message that is there from another process's time.</summary>
    public void Adopt(string conversation, string id)
    {
        lock (gate)
        {
            lastId = 1000;
            Messages.Add(new Message(conversation, id, [], 0));
        }
    }

    public static HttpResponseMessage Refusal(HttpStatusCode status, TimeSpan? retryAfter = null)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent("{\"error\":{\"code\":\"X\",\"message\":\"no\"}}") };
        if (retryAfter is { } wait) response.Headers.RetryAfter = new RetryConditionHeaderValue(wait);
        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = request.Content is null ? "{}" : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (gate)
        {
            // channel/v3/conversations/{id}/activities[/{id}]
            var parts = request.RequestUri!.AbsolutePath.Trim('/').Split('/');
            Calls.Add($"{request.Method} {request.RequestUri.AbsolutePath}");
            if (Next.TryDequeue(out var planned) && planned is not null) return planned();
            return Take(request.Method, Uri.UnescapeDataString(parts[3]), parts.Length > 5 ? Uri.UnescapeDataString(parts[5]) : null, JsonNode.Parse(text)!.AsObject());
        }
    }

    private HttpResponseMessage Take(HttpMethod method, string conversation, string? activity, JsonObject body)
    {
        if (method != HttpMethod.Put)
        {
            var id = $"m{++lastId}";
            Messages.Add(new Message(conversation, id, body, 0));
            return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent($"{{\"id\":\"{id}\"}}") };
        }

        var index = Messages.FindIndex(m => m.Conversation == conversation && m.Id == activity);
        if (index < 0) return Refusal(HttpStatusCode.NotFound);
        Messages[index] = Messages[index] with { Activity = body, Edits = Messages[index].Edits + 1 };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($"{{\"id\":\"{activity}\"}}") };
    }
}
