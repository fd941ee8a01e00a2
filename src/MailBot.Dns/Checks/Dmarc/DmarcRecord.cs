namespace MailBot.Dns.Checks.Dmarc;

/// <summary>One text from _dmarc as receivers read it (RFC 9989 4.7, 4.8).</summary>
/// <param name="Text">As published, joined; one character per octet.</param>
internal sealed record DmarcRecord(string Text)
{
    /// <summary>It begins with the version as it must; any other text is no DMARC record to anybody.</summary>
    public bool Counts { get; init; }

    public IReadOnlyList<DmarcTag> Tags { get; init; } = [];

    /// <summary>At most one of each kind, so that a hostile text can't make more of them than there are kinds.</summary>
    public IReadOnlyList<DmarcFault> Faults { get; init; } = [];

    /// <summary>Null where it is missing or no policy.</summary>
    public DmarcPolicy? P { get; init; }

    public DmarcPolicy? Sp { get; init; }

    public DmarcPolicy? Np { get; init; }

    /// <summary>p is missing or wrong, or sp or np is wrong: the record asks for nothing, and only counts if reports can be sent (RFC 9989 4.10.1).</summary>
    public bool HasPolicyFault { get; init; }

    public bool IsTest { get; init; }

    public PublicSuffixMark Psd { get; init; }

    public IReadOnlyList<ReportUri> Rua { get; init; } = [];

    public IReadOnlyList<ReportUri> Ruf { get; init; } = [];

    public bool IsUsable => Counts && (!HasPolicyFault || Rua.Any(u => u.IsUri));

    public bool IsDmarc => Counts || Faults.All(f => f.Code != DmarcCodes.OtherRecord);

    public bool Has(string tag) => Tags.Any(t => t.Name == tag);

    /// <summary>For the domain itself, or for names below it that exist or don't, each falling back on the wider one (RFC 9989 4.10.1).</summary>
    public (string Tag, DmarcPolicy Policy) PolicyFor(string tag)
    {
        if (HasPolicyFault) return ("p", DmarcPolicy.None);
        if (tag == "np" && Np is { } np) return ("np", np);
        return tag != "p" && Sp is { } sp ? ("sp", sp) : ("p", P ?? DmarcPolicy.None);
    }
}
