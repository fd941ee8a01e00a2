using System.Globalization;
using System.Text;
using MailBot.Dns.Web;

namespace MailBot.Dns.Tests.Bench;

/// <summary>The documents that a case serves («; web-issuer: NAME» behind one: who signed its host's certificate), and the faults it names («; web-fault: URL CertificateName»); any other host doesn't exist.</summary>
internal sealed class CaseWeb : IWebSource
{
    private readonly Dictionary<Uri, WebAnswer.Document> documents = [];
    private readonly Dictionary<Uri, WebAnswer> faults = [];

    public CaseWeb(string text)
    {
        Uri? current = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("; web: ", StringComparison.Ordinal))
            {
                var words = line["; web: ".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                current = new Uri(words[0]);
                documents[current] = new WebAnswer.Document(int.Parse(words[1], CultureInfo.InvariantCulture), words.ElementAtOrDefault(2) ?? "", []);
            }
            else if (line.StartsWith("; web-fault: ", StringComparison.Ordinal))
            {
                var words = line["; web-fault: ".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                faults[new Uri(words[0])] = words[1] == "NotAsked" ? new WebAnswer.NotAsked("off") : new WebAnswer.Unusable(Enum.Parse<WebFault>(words[1]), words.ElementAtOrDefault(2) ?? "");
            }
            else if (line.StartsWith("; web-issuer: ", StringComparison.Ordinal) && current is not null)
            {
                documents[current] = documents[current] with { Issuer = line["; web-issuer: ".Length..].Trim() };
            }
            else if (line.StartsWith(";| ", StringComparison.Ordinal) && current is not null)
            {
                var before = documents[current];
                documents[current] = before with { Body = [.. before.Body, .. Encoding.UTF8.GetBytes(line[3..].TrimEnd('\r') + "\n")] };
            }
        }
    }

    public ValueTask<WebAnswer> FetchAsync(WebQuestion question, CancellationToken cancellationToken) => ValueTask.FromResult<WebAnswer>(
        faults.TryGetValue(question.Address, out var fault) ? fault : documents.TryGetValue(question.Address, out var document) ? document : new WebAnswer.Unusable(WebFault.NoSuchHost));
}
