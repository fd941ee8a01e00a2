using MailBot.Dns.Checks.Spf.Grammar;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Spf.Evaluation;

/// <summary>The domain's own words about a failure (RFC 7208 6.2). Whatever goes wrong, there are just none.</summary>
internal sealed class SpfExplanation(SpfSender sender, SpfAsking asking, ValidatedNames validated, TimeProvider clock)
{
    public async Task<string?> FindAsync(string domain, MacroString name)
    {
        if (MacroExpansion.ToName(MacroExpansion.Expand(name, await ValuesAsync(name, domain))) is not { } at) return null;
        var answer = await asking.AskAsync(at, RecordType.Txt);
        if (answer.Of<TxtRecord>().ToArray() is not [var only]) return null;
        return MacroReader.Read(only.Text, explanation: true, out _, out _) is { } text
            ? MacroExpansion.Expand(text, await ValuesAsync(text, domain))
            : null;
    }

    private async Task<MacroValues> ValuesAsync(MacroString macros, string domain) =>
        new(sender, domain, macros.Uses('p') ? await validated.NameAsync(domain) : "", clock.GetUtcNow());
}
