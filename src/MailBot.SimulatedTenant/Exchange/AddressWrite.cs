using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>Carries an edit of EmailAddresses out on one recipient, or says why not.</summary>
internal static class AddressWrite
{
    public static CmdletResult Run(CmdletRun run, string cmdlet, Recipient recipient)
    {
        if (recipient.IsDirSynced)
            return ExchangeErrors.DirectorySynced(cmdlet, "EmailAddresses", recipient.Name);
        // An edit starts from what is stored, even if this backend doesn't show it yet.
        var current = run.Directory.Current(recipient.Guid);
        var addresses = current.EmailAddresses;
        foreach (var edit in Edits(run, out var error))
        {
            if (error is not null)
                return error;
            if (edit.Apply(addresses) is not AddressEditResult.Edited edited)
                return ExchangeErrors.PrimaryMissing(current.PrimarySmtpAddress());
            addresses = edited.Addresses;
        }

        if (addresses.SequenceEqual(current.EmailAddresses, StringComparer.Ordinal))
            return CmdletResult.Done($"The command completed successfully but no settings of '{current.Name}' have been modified.");
        if (addresses.Except(current.EmailAddresses, StringComparer.OrdinalIgnoreCase).Select(a => Problem(run, current, a)).FirstOrDefault(p => p is not null) is { } problem)
            return problem;
        run.Directory.Write(current with { EmailAddresses = addresses }, run.Backend, run.Knobs.Replication());
        return CmdletResult.Done();
    }

    private static List<AddressEdit> Edits(CmdletRun run, out ExchangeError? error)
    {
        error = null;
        List<AddressEdit> edits = [];
        if (run.Parameters.Has("EmailAddresses"))
        {
            error = run.Parameters.Addresses("EmailAddresses", out var edit);
            edits.Add(edit);
        }

        foreach (var name in (string[])["PrimarySmtpAddress", "WindowsEmailAddress"])
        {
            if (run.Parameters.Text(name) is { } primary)
                edits.Add(new AddressEdit.Change([ProxyAddress.PrimaryPrefix + primary], []));
        }

        return edits;
    }

    private static ExchangeError? Problem(CmdletRun run, Recipient recipient, string address)
    {
        if (!ProxyAddress.IsSmtp(address))
            return null;
        if (!ProxyAddress.IsValidSmtp(address))
            return ExchangeErrors.InvalidAddress(address);
        if (!run.Directory.IsAccepted(ProxyAddress.Domain(address)))
            return ExchangeErrors.NotAccepted(ProxyAddress.Domain(address));
        return run.Directory.HolderOf(address, recipient.ObjectId) is { } holder
            ? ExchangeErrors.AddressInUse(address, holder, run.Knobs.EntraConflictOnly)
            : null;
    }
}
