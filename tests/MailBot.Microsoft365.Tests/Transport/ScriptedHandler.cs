using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace MailBot.Microsoft365.Tests.Transport;

/// <summary>Answers requests from a script, in order, and keeps what was asked.</summary>
internal sealed class ScriptedHandler : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<HttpResponseMessage>> script = new();

    public ConcurrentQueue<Asked> Seen { get; } = new();

    public ScriptedHandler Then(Func<HttpResponseMessage> answer)
    {
        script.Enqueue(answer);
        return this;
    }

    public ScriptedHandler Then(HttpStatusCode status, string body = "", string? retryAfter = null) =>
        Then(() =>
        {
            var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            if (retryAfter is not null) answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return answer;
        });

    public ScriptedHandler ThenRedirect(string location) => Then(() =>
    {
        var answer = new HttpResponseMessage(HttpStatusCode.Found);
        answer.Headers.TryAddWithoutValidation("Location", location);
        return answer;
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        Seen.Enqueue(new Asked(request.Method, request.RequestUri!, headers, body));
        var answer = script.TryDequeue(out var next) ? next() : throw new InvalidOperationException("The script has no answer left.");
        answer.RequestMessage = request;
        return answer;
    }

    internal sealed record Asked(HttpMethod Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string Body)
    {
        public string? Header(string name) => Headers.GetValueOrDefault(name);
    }
}
