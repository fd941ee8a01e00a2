using MailBot.Requests.People;

namespace MailBot.Requests.Approvals;

/// <summary>While an approver is away, somebody decides in their name.</summary>
/// <param name="Of">The approver.</param>
/// <param name="By">Who decides in their name; never for the approver's own requests, and never for their own.</param>
/// <param name="Until">Excluded: the midnight after the last day, or the moment of an earlier return.</param>
public sealed record Substitution(
    PersonKey Of, string OfName, PersonKey By, string ByName, DateTimeOffset From, DateTimeOffset Until, DateTimeOffset NamedAt)
{
    public bool Covers(DateTimeOffset at) => From <= at && at < Until;
}
