using MailBot.Microsoft365;
using MailBot.Options;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;
using MailBot.Terminal.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Wiring;

/// <summary>The company as the provider tells it, read once: no bot, no database.</summary>
internal abstract record KnownCompany
{
    private KnownCompany() { }

    public sealed record Read(IReadOnlyList<Person> People, IReadOnlyList<MailRecipient> Groups, IReadOnlyList<AcceptedDomain> Domains) : KnownCompany
    {
        public IReadOnlyList<TeamsPerson> Speakers =>
            [.. People.Select(p => new TeamsPerson(p.DisplayName, p.Key.ObjectId, p.Address?.ToString() ?? "", "29:" + p.Key.ObjectId))];
    }

    /// <param name="Problems">One sentence each.</param>
    public sealed record Unreadable(IReadOnlyList<string> Problems) : KnownCompany;

    /// <param name="folder">The data folder of a rehearsal to go on with; null for the company as it is founded, of which nothing is kept.</param>
    public static async Task<KnownCompany> ReadAsync(ProgramOptions options, DataFolder? folder, CancellationToken cancellationToken)
    {
        if (options.Mistakes.Count > 0) return new Unreadable(options.Mistakes);
        var used = folder ?? DataFolder.Temporary();
        try
        {
            await using var tenant = await BotParts.StartTenantAsync(options, used, TimeProvider.System, cancellationToken);
            await using var services = new ServiceCollection().AddMicrosoft365(options.Tenant).BuildServiceProvider();
            return await ReadAsync(services, cancellationToken);
        }
        catch (IOException fault)
        {
            return new Unreadable([$"The company can't be read: {fault.Message}"]);
        }
        finally
        {
            if (folder is null) Directory.Delete(used.Path, recursive: true);
        }
    }

    private static async Task<KnownCompany> ReadAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        var people = await services.GetRequiredService<IPeople>().ListAsync(cancellationToken);
        var groups = await services.GetRequiredService<IRecipients>().ListGroupsAsync(cancellationToken);
        var domains = await services.GetRequiredService<IDomains>().ListAsync(cancellationToken);
        return people is Reading<IReadOnlyList<Person>>.Found { Value: var persons }
            && groups is Reading<IReadOnlyList<MailRecipient>>.Found { Value: var recipients }
            && domains is Reading<IReadOnlyList<AcceptedDomain>>.Found { Value: var accepted }
                ? new Read(persons, recipients, accepted)
                : new Unreadable([$"The company can't be read: {Why(people) ?? Why(groups) ?? Why(domains)}"]);
    }

    private static string? Why<T>(Reading<T> reading) => reading switch
    {
        Reading<T>.Found => null,
        Reading<T>.Denied denied => $"the permission {denied.Permission} is missing.",
        Reading<T>.Unavailable unavailable => unavailable.Detail,
        _ => "the provider has none.",
    };
}
