namespace MailBot.Microsoft365.Transport.Errors;

/// <summary>The .NET exception that an error body tells of.</summary>
/// <param name="Type">Full name; empty when the body names none.</param>
internal sealed record CmdletException(string Type, string Text)
{
    public string ShortType => Type[(Type.LastIndexOf('.') + 1)..];
}
