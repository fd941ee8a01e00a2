using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange.Cmdlets;

/// <summary>Who may send as a recipient, everybody's own entry included. Without Identity: of the whole company, slowly in reality.</summary>
internal sealed class GetRecipientPermission : ICmdlet
{
    private const string Self = @"NT AUTHORITY\SELF";

    public string Name => "Get-RecipientPermission";

    public IReadOnlyList<string> Parameters { get; } = ["Identity", "ResultSize"];

    public CmdletResult Run(CmdletRun run)
    {
        IEnumerable<Recipient> about = run.Directory.Recipients(run.Backend);
        if (run.Parameters.Text("Identity") is not null)
        {
            if (RecipientIdentity.One(run, kind => kind != RecipientKind.MailContact, out var one) is { } error)
                return error;
            about = [one];
        }

        return new CmdletResult.Rows(
            [.. from recipient in about
                from trustee in Trustees(recipient, run)
                select SendAsTarget.Row(recipient, trustee)],
            []);
    }

    private static IEnumerable<string> Trustees(Recipient recipient, CmdletRun run) =>
        recipient.SendAs.Select(id => SendAsTarget.Trustee(id, run)).Prepend(Self);
}
