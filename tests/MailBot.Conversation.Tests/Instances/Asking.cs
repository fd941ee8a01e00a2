using MailBot.Conversation.Tests.Bench;
using MailBot.Options;
using MailBot.Requests.Approvals;
using MailBot.Requests.Audit;
using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds.AddAlias;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.People;
using MailBot.Wiring;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Conversation.Tests.Instances;

/// <summary>The heart of the bot on the shared database, without chat and workers: asks, and looks at what became of it.</summary>
internal sealed class Asking : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Asking(ServiceProvider services) => this.services = services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IRequestStore Store => services.GetRequiredService<IRequestStore>();

    public static async Task<Asking> StartAsync(ProgramOptions options, DataFolder folder)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        BotParts.AddTo(services, options, folder);
        var provider = services.AddRequests(options).BuildServiceProvider();
        var people = provider.GetRequiredService<IPeople>();
        var policy = await ApprovalPolicyResolver.ResolveAsync(options.Approvals, ProgramOptions.ApprovalsSection, people, Token);
        provider.GetRequiredService<PolicyHolder>().Policy = Assert.IsType<ApprovalResolution.Resolved>(policy).Policy;
        return new Asking(provider);
    }

    /// <summary>A pending request of this person for this address on their own mailbox.</summary>
    public async Task<Request> AskAsync(string personId, string address)
    {
        var service = services.GetRequiredService<RequestService>();
        var found = await services.GetRequiredService<IPeople>().FindAsync(personId, Token);
        var person = Assert.IsType<Reading<Person>.Found>(found).Value;
        var content = new DraftContent(AddAliasKind.KindName, new AliasFacts(address, personId, person.DisplayName).Encode(), "pour l’essai");
        var draft = await service.DraftAsync(new Command($"draft/{address}", person, "text", "fr"), content, null, Token);
        var reference = new RequestRef(Assert.IsType<CommandResult.Applied>(draft).Request.Id);
        var sent = await service.SendAsync(new Command($"send/{address}", person, "text", "fr"), reference, Token);
        return Assert.IsType<CommandResult.Applied>(sent).Request;
    }

    /// <summary>Waits until so many requests are in this state, and there are no others.</summary>
    public Task ReachAsync(RequestState state, int count) => Until.ReadAsync(
        async () => string.Join(", ", (await Store.ListAsync(new RequestFilter(Limit: 1000), Token)).CountBy(r => r.State).Select(s => $"{s.Value} {s.Key}")),
        seen => seen == $"{count} {state}",
        $"{count} requests in {state}");

    public async Task<RequestState?> StateAsync(string requestId) => (await Store.FindAsync(requestId, Token))?.State;

    public Task<IReadOnlyList<AuditEntry>> AuditAsync(string requestId) => Store.AuditAsync(requestId, Token);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
