using System.Globalization;
using System.Text;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Zones;

/// <summary>
/// The answers of a report as a zone file that can be read, mended by hand and asked again. What a zone can't say stands in
/// comments: "; empty: NAME TYPE", "; none: NAME TYPE" and "; Timeout: NAME TYPE", any reason of <see cref="NoAnswer"/> in its place.
/// </summary>
public static class Recording
{
    private const string Empty = "empty";
    private const string None = "none";
    private const string Secure = "secure";

    /// <summary>
    /// The same record in two answers is written once, twice in one answer twice. Questions put to a zone's own servers are left
    /// out: they are about these servers.
    /// </summary>
    public static string Write(DnsName domain, DateTimeOffset at, IEnumerable<Answer> answers)
    {
        var (notes, lines) = (new StringBuilder(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        notes.Append(CultureInfo.InvariantCulture, $"; domain: {domain}\n; recorded: {at:u}\n");
        foreach (var answer in answers.Where(a => a.Question.At is null))
        {
            foreach (var (line, times) in Steps(answer).Concat(answer.Records).Select(Line).CountBy(l => l)) lines[line] = Math.Max(times, lines.GetValueOrDefault(line));
            if (Note(answer) is { } note) notes.Append(CultureInfo.InvariantCulture, $"; {note}: {answer.Question}\n");
            if (answer.Secure) notes.Append(CultureInfo.InvariantCulture, $"; {Secure}: {answer.Question}\n");
        }

        return $"{notes}{string.Join('\n', lines.SelectMany(l => Enumerable.Repeat(l.Key, l.Value)))}\n";
    }

    private static string Line(DnsRecord record) => $"{record.Owner.Absolute} {record.Ttl.ToString(CultureInfo.InvariantCulture)} {record.Type.Label()} {RecordText.Of(record)}";

    /// <summary>Answers again as recorded; a question that wasn't recorded is answered from the records.</summary>
    /// <exception cref="FormatException">Not a zone file.</exception>
    public static IDnsSource Read(string text)
    {
        var notes = new Dictionary<Question, string>();
        var secure = new HashSet<Question>();
        foreach (var line in text.Split('\n'))
        {
            if (!line.StartsWith("; ", StringComparison.Ordinal) || line.IndexOf(": ", StringComparison.Ordinal) is not (> 0 and var colon)) continue;
            if (TryQuestion(line[(colon + 2)..].TrimEnd('\r')) is not { } question) continue;
            if (line[2..colon] == Secure) secure.Add(question);
            else notes[question] = line[2..colon];
        }

        return new Replay(new ZoneSource(ZoneFile.Read(text), "recording"), notes, secure);
    }

    private static IEnumerable<DnsRecord> Steps(Answer answer)
    {
        var from = answer.Question.Name;
        foreach (var alias in answer.Aliases)
        {
            yield return new CnameRecord(from, answer.Records.Select(r => r.Ttl).FirstOrDefault(RecordReader.UsualTtl), alias);
            from = alias;
        }
    }

    private static string? Note(Answer answer) => answer.Outcome switch
    {
        LookupOutcome.Empty => Empty,
        LookupOutcome.NoSuchName => None,
        LookupOutcome.Undetermined => answer.Why?.ToString(),
        _ => null,
    };

    private static Question? TryQuestion(string written) =>
        written.Split(' ') is [var name, var type] && DnsName.TryParse(name, out var dns) && RecordTypeLabel.TryRead(type, out var record) ? new Question(dns, record) : null;

    private sealed class Replay(IDnsSource zone, Dictionary<Question, string> notes, HashSet<Question> secure) : IDnsSource
    {
        public async ValueTask<Answer> AskAsync(Question question, CancellationToken cancellationToken)
        {
            var told = await zone.AskAsync(question, cancellationToken).ConfigureAwait(false);
            if (notes.TryGetValue(question, out var note))
            {
                if (Enum.TryParse<NoAnswer>(note, out var why)) return Answer.Undetermined(question, why, told.Server);
                if (note is Empty or None) told = told with { Outcome = note == Empty ? LookupOutcome.Empty : LookupOutcome.NoSuchName, Records = [] };
            }

            return secure.Contains(question) ? told with { Secure = true } : told;
        }
    }
}
