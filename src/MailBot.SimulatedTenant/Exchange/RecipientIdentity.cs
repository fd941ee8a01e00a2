using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>Resolves an Identity: id, name, alias, any address, sign-in name or distinguished name. Not the display name.</summary>
internal static class RecipientIdentity
{
    public static IReadOnlyList<Recipient> Matches(string identity, IEnumerable<Recipient> among, Tenant tenant)
    {
        if (Guid.TryParse(identity, out var id))
            return [.. among.Where(r => r.Guid == id || r.ObjectId == id)];
        return [.. among.Where(r =>
            Same(r.Name, identity)
            || Same(r.Alias, identity)
            || r.EmailAddresses.Any(a => ProxyAddress.Same(a, identity))
            || Same(RecipientRow.DistinguishedName(r, tenant), identity)
            || Same($"{tenant.InitialDomain()}/{r.Name}", identity)
            || tenant.Users.Exists(u => u.Id == r.ObjectId && Same(u.UserPrincipalName, identity)))];
    }

    /// <summary>The one recipient of some kinds that a write is about, as the backend shows it.</summary>
    /// <param name="found">The recipient; meaningless when an error is returned.</param>
    public static ExchangeError? One(CmdletRun run, Func<RecipientKind, bool> kinds, out Recipient found)
    {
        found = null!;
        if (run.Parameters.Text("Identity") is not { } identity)
            return ExchangeErrors.MissingParameter("Identity");
        var all = Matches(identity, run.Directory.Recipients(run.Backend), run.Tenant);
        var fitting = all.Where(r => kinds(r.Kind)).ToList();
        if (fitting.Count == 1)
        {
            found = fitting[0];
            return null;
        }

        if (fitting.Count > 1)
            return ExchangeErrors.Ambiguous(identity);
        return all.Any(r => r.Kind == RecipientKind.GroupMailbox) ? ExchangeErrors.WrongKind() : ExchangeErrors.NotFound(identity);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
