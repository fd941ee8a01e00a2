using System.Net;
using System.Runtime.CompilerServices;
using MailBot.Dns.Lookup.Live;
using MailBot.Listings;
using MailBot.Options;
using MailBot.Requests.Approvals;
using MailBot.Requests.Contracts;
using MailBot.Storage;
using MailBot.Wiring;
using Microsoft.Extensions.DependencyInjection;

namespace MailBot.Doctor;

/// <summary>Looks at everything that the bot needs, without changing anything at the provider.</summary>
internal sealed class Examination(ProgramOptions options, DataFolder folder)
{
    public const string Fine = "ok";
    public const string Failed = "failed";
    public const string Mistaken = "mistake";
    public const string Undetermined = "undetermined";

    public async IAsyncEnumerable<CheckDocument> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (options.Mistakes.Count > 0)
        {
            foreach (var mistake in options.Mistakes) yield return new CheckDocument("configuration", Mistaken, mistake);
            yield break;
        }

        yield return new CheckDocument("configuration", Fine, options.IsSimulated ? $"Rehearsal. {Demonstration.Notice}" : "Microsoft 365.");
        await using var parts = await BotParts.BuildAsync(options, folder, TimeProvider.System, cancellationToken);
        var migrated = await parts.Services.GetRequiredService<IStorageMigrator>().MigrateAsync(cancellationToken);
        yield return migrated is MigrationResult.Ready ready ? new("database", Fine, ready.Place) : new("database", Failed, migrated.ToString());
        if (migrated is MigrationResult.Ready) yield return await SealAsync(parts, cancellationToken);
        foreach (var result in await parts.Services.GetRequiredService<IProviderCheck>().RunAsync(cancellationToken))
        {
            yield return new CheckDocument(result.Name, Word(result.State), result.Detail);
        }

        yield return await new ResolverCheck(ResolversToAsk(), needed: !options.IsSimulated, TimeProvider.System).RunAsync(cancellationToken);
        foreach (var check in await ApproversAsync(parts, migrated, cancellationToken)) yield return check;
    }

    /// <summary>Those that are configured, which have been checked to be addresses; else this machine's.</summary>
    private Resolvers ResolversToAsk() => options.Tenant.DnsServers.Count == 0
        ? Resolvers.OfSystem()
        : new Resolvers([.. options.Tenant.DnsServers.SelectMany(s => Resolvers.TryRead(s, out var server) ? [server] : Array.Empty<IPEndPoint>())], Named: true);

    private static async Task<CheckDocument> SealAsync(BotParts parts, CancellationToken cancellationToken) =>
        await parts.SealAsync(cancellationToken) is { } other ? new("database-tenant", Failed, other) : new("database-tenant", Fine, "The database belongs to this tenant.");

    private async Task<IReadOnlyList<CheckDocument>> ApproversAsync(BotParts parts, MigrationResult migrated, CancellationToken cancellationToken)
    {
        var people = parts.Services.GetRequiredService<IPeople>();
        switch (await ApprovalPolicyResolver.ResolveAsync(options.Approvals, ProgramOptions.ApprovalsSection, people, cancellationToken))
        {
            case ApprovalResolution.Mistaken mistaken:
                return [.. mistaken.Mistakes.Select(m => new CheckDocument("approvers", Mistaken, m))];
            case ApprovalResolution.Resolved { Policy: var policy } when migrated is MigrationResult.Ready:
                var book = parts.Services.GetRequiredService<IConversationBook>();
                var checks = new List<CheckDocument>();
                foreach (var person in policy.Approvers.Concat(policy.Deputies))
                {
                    var seen = await book.FindAsync(person.Key, cancellationToken) is not null;
                    checks.Add(seen
                        ? new("approver-reachable", Fine, $"{person.DisplayName} has talked to the bot.")
                        : new("approver-reachable", Undetermined, $"{person.DisplayName} has never talked to the bot: nothing can be shown to them before they write to it once."));
                }

                return checks;
            case ApprovalResolution.Unreadable unreadable:
                return [new("approvers", Undetermined, unreadable.Why)];
            default:
                return [new("approvers", Fine, "Every named person is in the directory.")];
        }
    }

    private static string Word(ProviderCheckState state) => state switch
    {
        ProviderCheckState.Ok => Fine,
        ProviderCheckState.Failed => Failed,
        ProviderCheckState.Undetermined => Undetermined,
        _ => throw new InvalidOperationException($"No word for {state}."),
    };
}
