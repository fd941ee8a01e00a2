using System.Text.Json;

namespace MailBot.SimulatedTenant.Storage;

/// <summary><c>tenant-log.jsonl</c>: one line per request, handed to the system before the request is answered.</summary>
internal sealed class RequestLog : IDisposable
{
    private readonly FileStream stream;

    public RequestLog(string dataFolder)
    {
        var path = PathIn(dataFolder);
        var last = Read(dataFolder).LastOrDefault()?.Sequence ?? 0;
        stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        CutTornLine();
        LastSequence = last;
    }

    public long LastSequence { get; private set; }

    public void Append(TenantLogEntry entry)
    {
        LastSequence = entry.Sequence;
        var line = JsonSerializer.SerializeToUtf8Bytes(entry, TenantText.Lines.TenantLogEntry);
        stream.Write([.. line, (byte)'\n']);
        stream.Flush();
    }

    public void Dispose() => stream.Dispose();

    /// <summary>The complete lines; a last line without its end was never answered and doesn't count.</summary>
    public static IEnumerable<TenantLogEntry> Read(string dataFolder)
    {
        if (!File.Exists(PathIn(dataFolder)))
            yield break;
        using var stream = new FileStream(PathIn(dataFolder), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        var complete = text[..(text.LastIndexOf('\n') + 1)];
        foreach (var line in complete.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            yield return JsonSerializer.Deserialize(line, TenantJson.Default.TenantLogEntry)!;
    }

    private void CutTornLine()
    {
        var end = stream.Length;
        while (end > 0)
        {
            stream.Position = end - 1;
            if (stream.ReadByte() == '\n')
                break;
            end--;
        }

        stream.SetLength(end);
        stream.Position = end;
    }

    private static string PathIn(string dataFolder) => Path.Combine(dataFolder, "tenant-log.jsonl");
}
