using MailBot.Microsoft365.Caching;
using MailBot.Microsoft365.Graph;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;
using Microsoft.Graph;
using User = Microsoft.Graph.Models.User;

namespace MailBot.Microsoft365.People;

/// <summary>The company's people, from Entra.</summary>
internal sealed class GraphPeople : IPeople
{
    public const string Permission = "User.Read.All";

    private const int PageSize = 999;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private static readonly string[] Fields = ["id", "displayName", "mail", "userPrincipalName", "jobTitle", "department", "userType"];

    private readonly GraphServiceClient graph;
    private readonly TenantOptions options;
    private readonly TimeProvider clock;
    private readonly CachedReading<IReadOnlyList<Person>> everybody;

    public GraphPeople(GraphServiceClient graph, TenantOptions options, TimeProvider clock)
    {
        (this.graph, this.options, this.clock) = (graph, options, clock);
        everybody = new(Lifetime, clock, token => GraphReading.AskAsync(ReadAllAsync, Permission, clock, token));
    }

    /// <remarks>Only by object id: Graph would take a sign-in name as well, which is not an identity.</remarks>
    public async Task<Reading<Person>> FindAsync(string objectId, CancellationToken cancellationToken) =>
        Guid.TryParse(objectId, out var id)
            ? await GraphReading.AskAsync(token => ReadAsync(id, token), Permission, clock, cancellationToken)
            : new Reading<Person>.Missing();

    public Task<Reading<IReadOnlyList<Person>>> ListAsync(CancellationToken cancellationToken) => everybody.GetAsync(cancellationToken);

    private async Task<Person?> ReadAsync(Guid id, CancellationToken cancellationToken) =>
        await graph.Users[id.ToString()].GetAsync(r => r.QueryParameters.Select = Fields, cancellationToken) is { } user ? ToPerson(user) : null;

    private async Task<IReadOnlyList<Person>?> ReadAllAsync(CancellationToken cancellationToken)
    {
        var people = new List<Person>();
        var page = await graph.Users.GetAsync(
            r => (r.QueryParameters.Select, r.QueryParameters.Top) = (Fields, PageSize), cancellationToken);
        while (page?.Value is { } users)
        {
            people.AddRange(users.Select(ToPerson).OfType<Person>());
            if (OtherHostException.Checked(page.OdataNextLink, options.Addresses().Graph) is not { } next) return people;
            page = await graph.Users.WithUrl(next).GetAsync(cancellationToken: cancellationToken);
        }

        return null;
    }

    private Person? ToPerson(User user) => user.Id is null ? null : new Person(
        new PersonKey(options.Id, user.Id),
        user.DisplayName ?? user.UserPrincipalName ?? user.Id,
        EmailAddress.TryParse(user.Mail) ?? EmailAddress.TryParse(user.UserPrincipalName),
        user.JobTitle ?? user.Department,
        string.Equals(user.UserType, "Guest", StringComparison.OrdinalIgnoreCase));
}
