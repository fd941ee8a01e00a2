namespace MailBot.Dns.Checks.Dkim;

/// <summary>The DKIM keys that a domain publishes, as far as their names could be found.</summary>
internal sealed record DkimFindings
{
    /// <summary>False while answers are out, and where one never came: then no key may be said to be missing.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Every selector that was looked at, found or not.</summary>
    public IReadOnlyList<DkimSelector> Selectors { get; init; } = [];

    /// <summary>There is no name under _domainkey at all (RFC 8020): nothing can have been overlooked.</summary>
    public bool HasNoNames { get; init; }

    /// <summary>Nothing told who signs, so that usual selectors were tried; keys under other names may have been overlooked.</summary>
    public bool IsGeneral { get; init; }

    /// <summary>At least one key that receivers accept.</summary>
    public bool HasUsableKey => Selectors.Any(s => s.IsUsable);

    /// <summary>Something stands at a selector, usable or not.</summary>
    public bool HasAnyRecord => Selectors.Any(s => s.IsPublished);

    /// <summary>Shared by every check that wants to know.</summary>
    public static DkimFindings Of(Examination on) => on.Derived("dkim.keys", DkimSearch.Read);
}
