namespace MailBot.Terminal.Teams;

/// <summary>Whom a typed name designates.</summary>
internal abstract record PersonMatch
{
    private PersonMatch()
    {
    }

    internal sealed record Found(TeamsPerson Person) : PersonMatch;

    internal sealed record Ambiguous(IReadOnlyList<TeamsPerson> Candidates) : PersonMatch;

    internal sealed record Unknown(string Typed) : PersonMatch;
}
