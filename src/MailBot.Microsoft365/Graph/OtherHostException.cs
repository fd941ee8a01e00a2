using MailBot.Microsoft365.Transport;

namespace MailBot.Microsoft365.Graph;

/// <summary>A next link that leads away from the Graph host: followed, it would put a stranger's rows among ours.</summary>
internal sealed class OtherHostException : Exception
{
    public OtherHostException() : base("The next page is on another host.") { }

    /// <summary>Null at the end of a listing.</summary>
    public static string? Checked(string? nextLink, Uri graph)
    {
        if (nextLink is null) return null;
        return Uri.TryCreate(nextLink, UriKind.Absolute, out var next) && TrustedHosts.SameOrigin(next, graph) ? nextLink : throw new OtherHostException();
    }
}
