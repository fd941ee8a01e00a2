using System.Globalization;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>What <c>Get-Recipient</c>, <c>Get-Mailbox</c> and the group cmdlets have in common: Identity, Filter, kinds, sizes.</summary>
internal static class RecipientListing
{
    private const int DefaultResultSize = 1000;

    public static CmdletResult Run(CmdletRun run, Func<RecipientKind, bool> kinds, Func<Recipient, CmdletRun, JsonObject> row, bool includeSoftDeleted = false)
    {
        var all = run.Directory.Recipients(run.Backend, includeSoftDeleted).ToList();
        IReadOnlyList<Recipient> found = [.. all.Where(r => kinds(r.Kind))];
        if (run.Parameters.Text("Identity") is { } identity)
        {
            found = RecipientIdentity.Matches(identity, found, run.Tenant);
            if (found.Count == 0)
                return RecipientIdentity.Matches(identity, all, run.Tenant).Any(r => r.Kind == RecipientKind.GroupMailbox)
                    ? ExchangeErrors.WrongKind()
                    : ExchangeErrors.NotFound(identity);
        }

        if (run.Parameters.Text("Filter") is { } filter)
        {
            if (OpathFilter.Parse(filter) is not { } opath)
                return new CmdletResult.NotModelled($"the OPATH filter {filter}");
            found = [.. found.Where(r => opath.Accepts(r, run))];
        }

        return Limited([.. found.Select(r => row(r, run))], run.Parameters.Text("ResultSize"));
    }

    /// <summary>Only a warning says that there was more.</summary>
    private static CmdletResult.Rows Limited(List<JsonObject> rows, string? resultSize)
    {
        var size = int.TryParse(resultSize, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked
            : resultSize is null ? DefaultResultSize : int.MaxValue;
        return rows.Count <= size
            ? new CmdletResult.Rows(rows, [])
            : new CmdletResult.Rows(rows[..size], ["By default, only the first 1000 items are returned. There are more results available than are currently displayed. To view them, increase the value for the ResultSize parameter."]);
    }
}
