namespace MailBot.Dns.Lookup;

/// <summary>What a server may do to a question.</summary>
public enum Mischief
{
    Timeout,
    ServerFailure,

    /// <summary>"No such name", whether it is true or not.</summary>
    NoSuchName,

    /// <summary>The right answer, late.</summary>
    Delay,

    /// <summary>No answer ever: only the report's own end ends it.</summary>
    Silence,
}
