namespace MailBot.Dns.Web;

/// <summary>What became of a fetch.</summary>
public abstract record WebAnswer
{
    private WebAnswer()
    {
    }

    /// <summary>A server answered over a connection whose certificate is in order.</summary>
    /// <param name="ContentType">Media type without parameters, lower case; "" where none was given.</param>
    public sealed record Document(int Status, string ContentType, byte[] Body) : WebAnswer
    {
        /// <summary>The organisation that signed the server's certificate, in untrusted text; "" where it isn't known.</summary>
        public string Issuer { get; init; } = "";
    }

    /// <summary>An answer that may not be followed, or that is too long, too slow or unreadable.</summary>
    public sealed record Unusable(WebFault Fault, string Detail = "") : WebAnswer;

    /// <summary>Nothing about the server is known: it wasn't asked, or the report's time was over.</summary>
    public sealed record NotAsked(string Reason) : WebAnswer;
}
