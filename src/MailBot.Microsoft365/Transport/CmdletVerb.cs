namespace MailBot.Microsoft365.Transport;

/// <summary>What repeating a cmdlet can do. Every call is a POST: only the verb tells.</summary>
internal enum CmdletVerb
{
    /// <summary><c>Get-</c>, <c>Test-</c>: may be repeated freely.</summary>
    Read,

    /// <summary><c>Set-</c>, <c>Add-</c>, <c>Remove-</c>…: harmless to repeat, but only after looking.</summary>
    Change,

    /// <summary><c>New-</c>: repeated blindly, it makes a second one.</summary>
    Create,
}

internal static class CmdletVerbs
{
    public static CmdletVerb Of(string cmdlet) => cmdlet.Split('-', 2)[0] switch
    {
        "Get" or "Test" => CmdletVerb.Read,
        "New" => CmdletVerb.Create,
        _ => CmdletVerb.Change,
    };
}
