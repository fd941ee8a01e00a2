using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>What Add- and Remove-RecipientPermission are about: whose address, and who may send with it.</summary>
internal static class SendAsTarget
{
    public static IReadOnlyList<string> Parameters { get; } = ["Identity", "Trustee", "AccessRights"];

    /// <returns>Null when both are found; then the recipient is as stored.</returns>
    public static CmdletResult? Find(CmdletRun run, out Recipient recipient, out Recipient trustee)
    {
        trustee = null!;
        if (RecipientIdentity.One(run, kind => kind != RecipientKind.MailContact, out recipient) is { } error)
            return error;
        if (run.Parameters.Text("Trustee") is not { } identity)
            return ExchangeErrors.MissingParameter("Trustee");
        if (run.Parameters.List("AccessRights") is not [var right])
            return ExchangeErrors.MissingParameter("AccessRights");
        if (!string.Equals(right, "SendAs", StringComparison.OrdinalIgnoreCase))
            return ExchangeErrors.NotOneOf("AccessRights", right, ["SendAs"]);
        if ((RecipientReferences.Find(run, identity, out trustee) ?? RecipientReferences.NoPrincipal(trustee)) is { } missing)
            return missing;
        recipient = run.Directory.Current(recipient.Guid);
        return recipient.IsDeleted ? new CmdletResult.Failed(ExchangeErrors.NotFound(run.Parameters.Text("Identity")!)) : null;
    }

    /// <summary>An entry of Get-RecipientPermission; people come as sign-in names.</summary>
    public static JsonObject Row(Recipient recipient, string trustee) => new ExchangeRow()
        .Text("Identity", recipient.Name)
        .Text("Trustee", trustee)
        .Text("AccessControlType", "Allow")
        .List("AccessRights", ["SendAs"])
        .Flag("IsInherited", false)
        .Text("TrusteeSidString", $"S-1-5-21-{BitConverter.ToUInt32(DeterministicGuid.From("sid:" + trustee).ToByteArray())}")
        .Build();

    public static string Trustee(Guid id, CmdletRun run) =>
        run.Tenant.Users.Find(u => u.Id == id)?.UserPrincipalName ?? run.Directory.Recipient(id, run.Backend)?.Name ?? id.ToString();
}
