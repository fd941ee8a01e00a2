using MailBot.SimulatedTenant.Faults;
using MailBot.SimulatedTenant.State;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>The one endpoint through which the Exchange module, and we, run every cmdlet.</summary>
internal sealed class ExchangeRoutes(TenantDirectory directory, FaultDesk faults)
{
    private const int BackendsWithoutAnchor = 4;
    private static readonly int[] Lottery = [400, 404, 409, 500];

    public IEnumerable<TenantRoute> All() =>
        [new(TenantSurface.Exchange, "POST", "/adminapi/beta/{tenant}/InvokeCommand", Describe, Invoke)];

    private static void Describe(TenantCall call)
    {
        call.Anchor = call.Header("X-AnchorMailbox") is { Length: > 0 } anchor ? anchor : null;
        CmdletInvocation.Read(call.Body)?.Describe(call);
    }

    private Answer Invoke(TenantCall call)
    {
        if (!IsThisTenant(call.Argument("tenant")))
            return new Answer(401) { Error = "Unauthorized" };
        if (CmdletInvocation.Read(call.Body) is not { } invocation)
            return Answer.Text(400, "The request body must be {\"CmdletInput\":{\"CmdletName\":…,\"Parameters\":{…}}}.") with { Error = "BadRequest" };
        if (call.Header("X-CmdletName") is { Length: > 0 } named && named != invocation.Name)
            return ExchangeAnswer.NotModelled($"a request whose X-CmdletName ({named}) isn't its CmdletName ({invocation.Name})");
        if (CmdletCatalogue.Find(invocation.Name) is not { } cmdlet)
            return ExchangeAnswer.Forbidden(invocation.Name);
        var (parameters, unknown) = CmdletParameters.Bind(invocation.Parameters, cmdlet.Parameters);
        if (unknown is not null)
            return ExchangeAnswer.NotModelled($"parameter {unknown} of {cmdlet.Name}");
        var backend = Backend(call);
        return Write(call, cmdlet.Run(new CmdletRun(directory, backend, parameters, faults))).With("X-CalculatedBETarget", backend.Name);
    }

    private Answer Write(TenantCall call, CmdletResult result) => result switch
    {
        CmdletResult.Rows rows => Page(call, rows),
        CmdletResult.Failed failed => Refuse(call, failed.Error),
        CmdletResult.NotModelled missing => ExchangeAnswer.NotModelled(missing.What),
        _ => throw new InvalidOperationException("A cmdlet ended in no known way."),
    };

    private Answer Page(TenantCall call, CmdletResult.Rows rows)
    {
        var page = ExchangePage.Of(call, rows.Value, faults.Knobs.PageSize);
        return page is null
            ? Refuse(call, ExchangeErrors.ExpiredPage())
            : ExchangeAnswer.Rows(call, page.Rows, rows.Warnings, page.NextLink);
    }

    private Answer Refuse(TenantCall call, ExchangeError error)
    {
        var knobs = faults.Knobs;
        var shape = knobs.ErrorShape == ErrorShape.Rotate ? (ErrorShape)(call.Sequence % (int)ErrorShape.Rotate) : knobs.ErrorShape;
        var drawn = knobs.StatusProfile == StatusProfile.Lottery ? error with { Status = Lottery[call.Sequence % Lottery.Length] } : error;
        return drawn.ToAnswer(shape);
    }

    /// <summary>The same anchor always leads to the same server; without one, each request lands on the next.</summary>
    private static Surface.Backend Backend(TenantCall call) =>
        new(call.Anchor ?? $"unanchored-{call.Sequence % BackendsWithoutAnchor}", call.Now);

    private bool IsThisTenant(string name) =>
        name == directory.Tenant.Id.ToString() || directory.Tenant.Domains.Exists(d => string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase));
}
