namespace MailBot.Dns.Names;

/// <summary>What somebody's text is as a domain: a name that can be asked for, or the one thing that is wrong with it.</summary>
public abstract record DomainReading
{
    private DomainReading()
    {
    }

    /// <param name="Name">As DNS carries it, xn-- where the text wasn't ASCII.</param>
    /// <param name="Unicode">As a person writes it; equal to the name's text where that is plain.</param>
    /// <param name="IsConfusable">Letters of several scripts, or letters that pass for others: show both forms (<see cref="DomainDisplay"/>).</param>
    public sealed record Valid(DnsName Name, string Unicode, bool IsConfusable) : DomainReading;

    /// <summary>Nothing, or only spaces and marks.</summary>
    public sealed record Nothing : DomainReading;

    /// <summary>Longer than any line that could hold a domain.</summary>
    public sealed record LineTooLong(int Characters) : DomainReading;

    /// <summary>More than 253 characters (RFC 1035 2.3.4), counted in the xn-- form.</summary>
    public sealed record NameTooLong(int Characters) : DomainReading;

    /// <summary>A part between dots of more than 63 characters, counted in the xn-- form.</summary>
    public sealed record PartTooLong(string Part) : DomainReading;

    /// <summary>Two dots in a row, or one at the start.</summary>
    public sealed record PartMissing(string Text) : DomainReading;

    /// <summary>A part that starts or ends with a hyphen.</summary>
    public sealed record HyphenAtEdge(string Part) : DomainReading;

    /// <param name="Character">The first that no domain holds.</param>
    public sealed record ForbiddenCharacter(string Character, string Text) : DomainReading;

    /// <summary>NUL, escape and their like.</summary>
    public sealed record ControlCharacter : DomainReading;

    /// <summary>A character that turns the direction of writing round: the name would not read as what it is.</summary>
    public sealed record DirectionCharacter : DomainReading;

    /// <summary>A part that starts with xn-- and decodes to nothing, or to something that is written otherwise.</summary>
    public sealed record BrokenPunycode(string Part) : DomainReading;

    /// <summary>"*.example.com".</summary>
    /// <param name="Below">The domain without its star.</param>
    public sealed record Wildcard(string Below) : DomainReading;

    /// <summary>One word without a dot.</summary>
    public sealed record SingleWord(string Word) : DomainReading;

    /// <summary>The reader's own machine.</summary>
    public sealed record ThisMachine : DomainReading;

    /// <summary>A name of a network inside, such as .local or .internal: not in public DNS.</summary>
    public sealed record PrivateName(string Ending) : DomainReading;

    /// <summary>.onion: not in DNS at all (RFC 7686).</summary>
    public sealed record OnionName : DomainReading;

    /// <summary>Below .arpa: an address turned into a name.</summary>
    public sealed record ReverseName(string Text) : DomainReading;

    /// <summary>An IP address, in whichever spelling.</summary>
    /// <param name="Address">In its usual spelling.</param>
    public sealed record Address(string Text, string AddressText) : DomainReading;

    /// <summary>The last part is a number: no domain ends so.</summary>
    public sealed record NumericEnding(string Ending) : DomainReading;

    /// <summary>Several domains in one text.</summary>
    public sealed record Several(IReadOnlyList<string> Domains) : DomainReading;

    /// <summary>Words around a domain, or words alone.</summary>
    /// <param name="Domain">The only domain among them; null where there is none.</param>
    public sealed record Sentence(string? Domain) : DomainReading;
}
