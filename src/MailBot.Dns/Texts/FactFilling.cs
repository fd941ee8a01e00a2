using System.Resources;
using System.Text;

namespace MailBot.Dns.Texts;

/// <summary>Facts into the named places of a sentence: «{host} est un alias».</summary>
internal static class FactFilling
{
    public static string Fill(string key, string text, IReadOnlyDictionary<string, string> facts)
    {
        var filled = new StringBuilder(text.Length + 32);
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open < 0) return filled.Append(text, at, text.Length - at).ToString();
            var close = text.IndexOf('}', open);
            var name = text[(open + 1)..close];
            if (!facts.TryGetValue(name, out var fact)) throw new MissingManifestResourceException($"\"{key}\" tells {{{name}}}, which is not among its facts.");
            filled.Append(text, at, open - at).Append(SafeText.Of(fact));
            at = close + 1;
        }

        return filled.ToString();
    }
}
