using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Execution;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;

namespace MailBot.Storage.Tests;

/// <summary>Requests and changes as the heart makes them.</summary>
public static class Samples
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static readonly PersonKey Julie = new("Tenant-1", "Julie-0001");

    public static readonly PersonKey Karim = new("Tenant-1", "Karim-0002");

    public static readonly PersonKey Helene = new("Tenant-1", "Helene-0003");

    public static readonly ConversationAddress JuliesChat = new("https://smba.example/fr/", "a:julie", """{"user":"Julie"}""");

    public static Request Draft(string id = "r1", PersonKey? requester = null, string kind = "AddAlias") => new()
    {
        Id = id,
        Version = 1,
        Kind = kind,
        State = RequestState.Draft,
        Requester = requester ?? Julie,
        RequesterName = "Julie Lefèvre",
        Language = "fr",
        Payload = """{"alias":"devis@serrurerie.example"}""",
        PayloadVersion = 1,
        Reason = "le formulaire du site",
        CreatedAt = Monday,
    };

    public static Change New(Request draft, string? command = null) => new()
    {
        Request = draft,
        ExpectedVersion = 0,
        Audit = [Entry(draft, null, "Create")],
        CommandId = command,
    };

    /// <summary>The next version of a request in another state.</summary>
    public static Change Next(Request current, RequestState state, string? command = null)
    {
        var next = current with { Version = current.Version + 1, State = state };
        return new Change
        {
            Request = next,
            ExpectedVersion = current.Version,
            Audit = [Entry(next, current.State, state.ToString())],
            CommandId = command,
        };
    }

    public static AuditEntry Entry(Request request, RequestState? from, string action, PersonKey? actor = null) =>
        new(request.Id, Monday, actor ?? request.Requester, request.RequesterName, from, request.State, action, request.Reason, "card");

    /// <summary>Commits a change that nothing stands against.</summary>
    public static async Task<Request> ApplyAsync(this IRequestStore store, Change change)
    {
        var result = await store.CommitAsync(change, TestContext.Current.CancellationToken);
        return Assert.IsType<CommitResult.Applied>(result).Request;
    }

    public static Task<Request> DraftAsync(this IRequestStore store, string id = "r1", PersonKey? requester = null) =>
        store.ApplyAsync(New(Draft(id, requester)));

    /// <summary>A request in the given state with one work item that is due now.</summary>
    public static async Task<Request> WithWorkAsync(
        this IRequestStore store, string id, RequestState state, WorkStep step, DateTimeOffset due, params CardTarget[] cards) =>
        await store.ApplyAsync(New(Draft(id) with { State = state }) with { Work = [new WorkItem(id, step, due)], Cards = cards });
}
