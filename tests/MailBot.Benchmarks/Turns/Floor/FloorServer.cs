using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MailBot.Benchmarks.Turns.Floor;

/// <summary>
/// What no bot can do without: Kestrel, the body read and parsed into typed members by source-generated code, and an answer of
/// the same shape. No framework, no check of anything.
/// </summary>
internal static class FloorServer
{
    public const string Kind = "floor";

    public static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/api/messages", AnswerAsync);
        return app;
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var activity = await ReadAsync(context.Request, context.RequestAborted);
        if (activity.Type == "invoke")
            await WriteAsync(context.Response, FloorAnswers.Card(activity), FloorJson.Default.FloorCardAnswer, context.RequestAborted);
        else
            await WriteAsync(context.Response, FloorAnswers.Echo(activity), FloorJson.Default.FloorReplies, context.RequestAborted);
    }

    private static async ValueTask<FloorActivity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.IsCompleted)
            {
                var activity = Parse(read.Buffer);
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return activity;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static FloorActivity Parse(ReadOnlySequence<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        return JsonSerializer.Deserialize(ref reader, FloorJson.Default.FloorActivity)!;
    }

    private static async Task WriteAsync<T>(HttpResponse response, T answer, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(answer, type);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, cancellationToken);
    }
}
