using Azure.Core;
using Azure.Identity;
using MailBot.Microsoft365.Credentials;
using MailBot.Microsoft365.Domains;
using MailBot.Microsoft365.Graph;
using MailBot.Microsoft365.Probes;
using MailBot.Microsoft365.Recipients;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;
using Microsoft.Graph;
using Organization = Microsoft.Graph.Models.Organization;

namespace MailBot.Microsoft365.Checks;

/// <summary>Tries, without changing anything, each thing that the bot needs of the tenant.</summary>
internal sealed class Microsoft365Check(
    TokenCredential credential, GraphServiceClient graph, IPeople people, TenantDomains domains, IExchangeAdmin exchange, IRecipients recipients,
    TenantOptions options, ProofChecks proofs, TimeProvider clock) : IProviderCheck
{
    public async Task<IReadOnlyList<ProviderCheckResult>> RunAsync(CancellationToken cancellationToken) =>
    [
        await TokenAsync("graph-token", TenantAddresses.GraphScope, null, cancellationToken),
        await TokenAsync("exchange-token", TenantAddresses.ExchangeScope, CmdletRoles.Application, cancellationToken),
        Identified(Result("organization", await OrganizationAsync(cancellationToken), o => $"The tenant is {o.DisplayName} ({o.Id}).")),
        Result("users", await people.ListAsync(cancellationToken), p => $"{p.Count} people can be read."),
        Result("domains", await domains.ReadVerifiedAsync(cancellationToken), d => $"{d.Count(v => v.IsVerified == true)} verified domains can be read."),
        Result("accepted-domains", await AcceptedAsync(cancellationToken), rows => $"Exchange accepts mail for {rows.Count} domains."),
        Result("send-from-alias", await SendsFromAliasAsync(cancellationToken), s => s),
        Result("groups", await recipients.ListGroupsAsync(cancellationToken), g => $"{g.Count} groups can be read; only a change shows whether they may be changed."),
        Result("message-trace", await proofs.TraceAsync(cancellationToken), t => t),
        await ProbeMailboxAsync(cancellationToken),
        Led(await proofs.RouteAsync(cancellationToken)),
    ];

    private async Task<ProviderCheckResult> TokenAsync(string name, string scope, string? needed, CancellationToken cancellationToken)
    {
        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);
            return Judged(name, TokenRoles.Read(token.Token), needed);
        }
        catch (AuthenticationFailedException refused)
        {
            var why = SignInFailure.Of(refused);
            return new(name, why.ForGood ? ProviderCheckState.Failed : ProviderCheckState.Undetermined, $"No token: {why.Detail}.");
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(name, ProviderCheckState.Undetermined, "No token: the sign-in service can't be reached.");
        }
    }

    /// <summary>Whether a probe could be sent; none is.</summary>
    private async Task<ProviderCheckResult> ProbeMailboxAsync(CancellationToken cancellationToken)
    {
        const string name = "probe-mailbox";
        var mailbox = await proofs.ProbeMailboxAsync(cancellationToken);
        if (mailbox is not Reading<string>.Found) return Result(name, mailbox, m => m);
        if (string.IsNullOrEmpty(options.ProbeMailbox)) return Result(name, mailbox, m => m);
        var token = await TokenAsync(name, TenantAddresses.GraphScope, TenantProbe.Permission, cancellationToken);
        return token.State == ProviderCheckState.Ok ? Result(name, mailbox, m => m) : token;
    }

    /// <summary>Mail that is led elsewhere reaches nobody, whatever else works.</summary>
    private static ProviderCheckResult Led(Reading<MailRoute> reading)
    {
        var told = Result("mail-route", reading, r => $"Mail for {r.Domain} goes to {string.Join(", ", r.Exchangers.DefaultIfEmpty("nowhere"))}.");
        return reading is Reading<MailRoute>.Found { Value: { LeadsHome: false } wrong }
            ? told with { State = ProviderCheckState.Failed, Detail = $"{told.Detail} It should go to {wrong.Expected}." }
            : told;
    }

    private static ProviderCheckResult Judged(string name, IReadOnlyList<string>? roles, string? needed) => roles switch
    {
        null => new(name, ProviderCheckState.Undetermined, "A token was given; what it allows can't be read."),
        [] => new(name, ProviderCheckState.Failed, "A token was given, but it carries no application permission."),
        _ when needed is not null && !roles.Contains(needed) => new(name, ProviderCheckState.Failed, $"A token was given, but without {needed}."),
        _ => new(name, ProviderCheckState.Ok, $"The token allows {string.Join(", ", roles)}."),
    };

    /// <summary>A token that answers for another tenant would make changes there.</summary>
    private ProviderCheckResult Identified(ProviderCheckResult organization) =>
        organization.State == ProviderCheckState.Ok && !organization.Detail.Contains(options.Id, StringComparison.OrdinalIgnoreCase)
            ? organization with { State = ProviderCheckState.Failed, Detail = $"{organization.Detail} Tenant:Id says {options.Id}." }
            : organization;

    private Task<Reading<Organization>> OrganizationAsync(CancellationToken cancellationToken) => GraphReading.AskAsync(
        async token => (await graph.Organization.GetAsync(cancellationToken: token))?.Value?.FirstOrDefault(), "Organization.Read.All", clock, cancellationToken);

    private async Task<Reading<IReadOnlyList<ExchangeRow>>> AcceptedAsync(CancellationToken cancellationToken) =>
        ExchangeReading.Of<IReadOnlyList<ExchangeRow>>(
            await exchange.InvokeAsync(new Cmdlet("Get-AcceptedDomain"), cancellationToken), rows => new Reading<IReadOnlyList<ExchangeRow>>.Found(rows));

    private async Task<Reading<string>> SendsFromAliasAsync(CancellationToken cancellationToken) =>
        await recipients.SendsFromAliasAsync(cancellationToken) switch
        {
            Reading<bool>.Found { Value: true } => new Reading<string>.Found("Mail may leave from an alias."),
            Reading<bool>.Found => new Reading<string>.Found("Mail never leaves from an alias: SendFromAliasEnabled is off."),
            Reading<bool>.Denied denied => new Reading<string>.Denied(denied.Permission),
            Reading<bool>.Unavailable none => new Reading<string>.Unavailable(none.Detail, none.RetryAfter),
            _ => new Reading<string>.Missing(),
        };

    private static ProviderCheckResult Result<T>(string name, Reading<T> reading, Func<T, string> tell) => reading switch
    {
        Reading<T>.Found found => new(name, ProviderCheckState.Ok, tell(found.Value)),
        Reading<T>.Denied denied => new(name, ProviderCheckState.Failed, $"Refused: {denied.Permission} is missing."),
        Reading<T>.Unavailable none => new(name, ProviderCheckState.Undetermined, $"No answer: {none.Detail}."),
        _ => new(name, ProviderCheckState.Failed, "The tenant has no such thing."),
    };
}
