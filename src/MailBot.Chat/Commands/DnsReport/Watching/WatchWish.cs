using MailBot.Chat.Language.Vocabulary;
using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;
using MailBot.Dns.Zones;

namespace MailBot.Chat.Commands.DnsReport.Watching;

/// <summary>Which records a sentence is about: « mx exemple.fr », « TXT _dmarc.exemple.fr », or all that a domain could want.</summary>
/// <param name="Domain">Whose report says what is to be published.</param>
/// <param name="Name">As it was named.</param>
/// <param name="Kind">Lower case, as typed; null where none was.</param>
internal sealed record WatchWish(DnsName Domain, DnsName Name, string? Kind)
{
    private const string Spf = "v=spf1";
    private const string Keys = "_domainkey.";
    private const string Dmarc = "_dmarc";

    /// <param name="last">The domain that was spoken of last.</param>
    public static WatchWish Of(DnsName name, string? kind, DnsName? last) =>
        new(last is { IsRoot: false } spoken && name.IsAtOrBelow(spoken) ? spoken : Apex(name), name, kind);

    /// <summary>Whether a sentence can name it.</summary>
    public static bool IsKind(RecordType type) => WatchWords.Kinds.Contains(type.Label().ToLowerInvariant());

    /// <summary>What tells whether such a record is published, where the report doesn't.</summary>
    public Question? Question => Kind switch
    {
        "spf" => new Question(Name, RecordType.Txt),
        "dmarc" => new Question(DmarcName, RecordType.Txt),
        "dkim" => IsKey ? new Question(Name, RecordType.Txt) : null,
        null => Name == Domain ? null : new Question(Name, RecordType.Txt),
        _ => RecordTypeLabel.TryRead(Kind, out var type) ? new Question(Name, type) : null,
    };

    private DnsName DmarcName => Name.Text.StartsWith(Dmarc, StringComparison.Ordinal) ? Name : Name.Prepend(Dmarc) ?? Name;

    private bool IsKey => Name.Absolute.Contains(Keys, StringComparison.Ordinal);

    /// <summary>Whether somebody who says so may mean this record.</summary>
    public bool Means(DnsRecord record) => Kind switch
    {
        null => record.Owner == Name || (Name == Domain && AreaKinds.Any(kind => (this with { Kind = kind }).Means(record))),
        "mx" => record is MxRecord && record.Owner == Name,
        "spf" => record is TxtRecord text && record.Owner == Name && text.Text.StartsWith(Spf, StringComparison.OrdinalIgnoreCase),
        "dmarc" => record is TxtRecord or CnameRecord && record.Owner == DmarcName,
        "dkim" => record is TxtRecord or CnameRecord && record.Owner.IsAtOrBelow(Name) && record.Owner.Absolute.Contains(Keys, StringComparison.Ordinal),
        "srv" => record is SrvRecord && record.Owner.IsAtOrBelow(Name),
        var type => record.Owner == Name && record.Type.Label().Equals(type, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>The record that is awaited with this value. Null where the words leave open under which name.</summary>
    public TypedRecord? Valued(string value) => Kind switch
    {
        "spf" => TypedRecordReader.ReadData(Name, RecordType.Txt, value),
        "dmarc" => TypedRecordReader.ReadData(DmarcName, RecordType.Txt, value),
        "dkim" when IsKey => TypedRecordReader.ReadData(Name, value.Contains('=', StringComparison.Ordinal) ? RecordType.Txt : RecordType.Cname, value),
        not null when RecordTypeLabel.TryRead(Kind, out var type) => TypedRecordReader.ReadData(Name, type, value),
        _ => null,
    };

    private static readonly string[] AreaKinds = ["mx", "spf", "dkim", "dmarc", "srv"];

    /// <summary>« selector1._domainkey. » of « selector1._domainkey.exemple.fr », which belongs to exemple.fr. Empty where there is no such label.</summary>
    public static string Prefix(string written)
    {
        var mark = written.LastIndexOf('_');
        if (mark < 0 || (mark > 0 && written[mark - 1] != '.')) return "";
        var dot = written.IndexOf('.', mark);
        return dot < 0 ? "" : written[..(dot + 1)];
    }

    private static DnsName Apex(DnsName name) => DnsName.TryParse(name.Text[Prefix(name.Text).Length..], out var apex) && !apex.IsRoot ? apex : name;
}
