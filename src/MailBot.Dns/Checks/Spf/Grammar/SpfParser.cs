namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>The one reader of SPF records (RFC 7208 12): the evaluation and the report see the same terms and the same faults. Linear in the record's length; never throws.</summary>
internal static class SpfParser
{
    /// <param name="text">A text for which <see cref="SpfVersion.Begins"/> holds.</param>
    public static SpfRecord Parse(string text)
    {
        var terms = new List<SpfTerm>();
        var (redirect, explanation) = (false, false);
        for (var at = SpfVersion.Text.Length; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var end = text.IndexOf(' ', at);
            if (end < 0) end = text.Length;
            terms.Add(Once(SpfTermReader.Read(text[at..end], at + 1), ref redirect, ref explanation));
            at = end;
        }

        return new SpfRecord(text, terms);
    }

    private static SpfTerm Once(SpfTerm term, ref bool redirect, ref bool explanation)
    {
        if (term is not SpfModifier { Kind: not SpfModifierKind.Unknown } modifier) return term;
        ref var seen = ref modifier.Kind == SpfModifierKind.Redirect ? ref redirect : ref explanation;
        if (seen) return new SpfMisspelling(term.Written, term.Column, SpfSyntaxFault.RepeatedModifier, term.Column);
        seen = true;
        return term;
    }
}
