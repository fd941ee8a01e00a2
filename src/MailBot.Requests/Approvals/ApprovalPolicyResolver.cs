using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Requests.Approvals;

/// <summary>Turns the configured addresses into directory identities, or says which of them nobody has.</summary>
public static class ApprovalPolicyResolver
{
    public static async Task<ApprovalResolution> ResolveAsync(ApprovalOptions options, string section, IPeople people, CancellationToken cancellationToken)
    {
        var everybody = await people.ListAsync(cancellationToken);
        if (everybody is not Reading<IReadOnlyList<Person>>.Found { Value: var known })
        {
            return new ApprovalResolution.Unreadable(Explain(everybody));
        }

        var mistakes = new List<string>();
        var policy = new ApprovalPolicy(
            Find(options.Approvers, $"{section}:Approvers", known, mistakes),
            Find(options.Deputies, $"{section}:Deputies", known, mistakes),
            Find(options.MayAsk, $"{section}:MayAsk", known, mistakes),
            options.SingleApprover);
        return mistakes.Count == 0 ? new ApprovalResolution.Resolved(policy) : new ApprovalResolution.Mistaken(mistakes);
    }

    private static List<Person> Find(IEnumerable<string> addresses, string key, IReadOnlyList<Person> known, List<string> mistakes)
    {
        var found = new List<Person>();
        foreach (var text in addresses)
        {
            var address = EmailAddress.TryParse(text);
            if (address is null) mistakes.Add($"{key} names \"{text}\", which is no mail address.");
            else if (known.FirstOrDefault(p => p.Address == address) is not { } person) mistakes.Add($"{key} names {address}: nobody in the directory has that address.");
            else if (person.IsGuest) mistakes.Add($"{key} names {address}, who is a guest: only employees can be named there.");
            else if (!found.Contains(person)) found.Add(person);
        }

        return found;
    }

    private static string Explain(Reading<IReadOnlyList<Person>> reading) => reading switch
    {
        Reading<IReadOnlyList<Person>>.Denied denied => $"the directory refuses to list people: the permission {denied.Permission} is missing",
        Reading<IReadOnlyList<Person>>.Unavailable unavailable => $"the directory does not answer: {unavailable.Detail}",
        _ => "the directory lists nobody",
    };
}

public abstract record ApprovalResolution
{
    private ApprovalResolution() { }

    public sealed record Resolved(ApprovalPolicy Policy) : ApprovalResolution;

    /// <summary>One sentence per mistake; the bot must not start.</summary>
    public sealed record Mistaken(IReadOnlyList<string> Mistakes) : ApprovalResolution;

    public sealed record Unreadable(string Why) : ApprovalResolution;
}
