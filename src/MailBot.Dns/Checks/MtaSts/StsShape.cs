namespace MailBot.Dns.Checks.MtaSts;

/// <summary>What sort of file was served.</summary>
internal enum StsShape
{
    /// <summary>Lines of "key: value".</summary>
    Lines,

    /// <summary>Such lines behind a byte order mark, which becomes a part of the first key.</summary>
    ByteOrderMark,

    /// <summary>Lines that end with CR alone, which ends no line here.</summary>
    CarriageReturns,

    /// <summary>A web page, binary data, or text of any other kind.</summary>
    SomethingElse,
}
