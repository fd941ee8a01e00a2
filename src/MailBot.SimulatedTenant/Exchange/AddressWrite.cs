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
        return Apply(run, current, out var changed) ?? Save(run, current, changed);
    }

    /// <summary>The recipient with its addresses as asked; the same one when that changes nothing.</summary>
    public static ExchangeError? Apply(CmdletRun run, Recipient current, out Recipient changed)
    {
        changed = current;
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
            return null;
        changed = current with { EmailAddresses = addresses };
        return addresses.Except(current.EmailAddresses, StringComparer.OrdinalIgnoreCase)
            .Select(a => Problem(run, current.ObjectId, a))
            .FirstOrDefault(p => p is not null);
    }

    /// <summary>Writes what differs; where nothing does, only a warning says so.</summary>
    public static CmdletResult Save(CmdletRun run, Recipient current, Recipient changed)
    {
        if (changed == current)
            return CmdletResult.Done($"The command completed successfully but no settings of '{current.Name}' have been modified.");
        run.Directory.Write(changed, run.Backend, run.Knobs.Replication());
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

    /// <summary>Why a recipient may not have an address; null when it may.</summary>
    /// <param name="objectId">Whose it will be; null for a recipient that is being created.</param>
    public static ExchangeError? Problem(CmdletRun run, Guid? objectId, string address)
    {
        if (!ProxyAddress.IsSmtp(address))
            return null;
        if (!ProxyAddress.IsValidSmtp(address))
            return ExchangeErrors.InvalidAddress(address);
        if (!run.Directory.IsAccepted(ProxyAddress.Domain(address)))
            return ExchangeErrors.NotAccepted(ProxyAddress.Domain(address));
        return run.Directory.HolderOf(address, objectId) is { } holder
            ? ExchangeErrors.AddressInUse(address, holder, run.Knobs.EntraConflictOnly)
            : null;
    }
}
