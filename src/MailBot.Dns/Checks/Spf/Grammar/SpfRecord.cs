namespace MailBot.Dns.Checks.Spf.Grammar;

/// <summary>A whole record, read: also when parts of it can't be, so that every fault is found at once.</summary>
/// <param name="Text">As published, strings joined with nothing between (RFC 7208 3.3), one character per octet.</param>
internal sealed record SpfRecord(string Text, IReadOnlyList<SpfTerm> Terms)
{
    /// <summary>One misspelt word anywhere, even after "all", makes the record void (RFC 7208 4.6).</summary>
    public bool IsValid => !Terms.Any(t => t is SpfMisspelling);

    public IEnumerable<SpfMisspelling> Misspellings => Terms.OfType<SpfMisspelling>();

    public IEnumerable<SpfMechanism> Mechanisms => Terms.OfType<SpfMechanism>();

    public IEnumerable<SpfModifier> Modifiers => Terms.OfType<SpfModifier>();

    /// <summary>The first one: it matches everybody, so nothing after it is ever looked at.</summary>
    public SpfMechanism? All => Mechanisms.FirstOrDefault(m => m.Kind == SpfMechanismKind.All);

    public SpfModifier? Explanation => Modifiers.FirstOrDefault(m => m.Kind == SpfModifierKind.Explanation);

    /// <summary>Whether or not it takes effect.</summary>
    public SpfModifier? WrittenRedirect => Modifiers.FirstOrDefault(m => m.Kind == SpfModifierKind.Redirect);

    /// <summary>
    /// Decision: where the record has an "all", a redirect is neither followed nor counted as a lookup, wherever it stands
    /// (RFC 7208 5.1 and 6.1: it MUST be ignored).
    /// </summary>
    public SpfModifier? Redirect => All is null ? WrittenRedirect : null;

    /// <summary>The mechanisms that a sender can come to: up to and including "all".</summary>
    public IEnumerable<SpfMechanism> Evaluated
    {
        get
        {
            foreach (var mechanism in Mechanisms)
            {
                yield return mechanism;
                if (mechanism.Kind == SpfMechanismKind.All) yield break;
            }
        }
    }
}
