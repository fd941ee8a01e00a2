using System.Text.RegularExpressions;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>The group that New-DistributionGroup asks for: names and address checked and filled in as the service does.</summary>
internal static partial class NewGroup
{
    private const int NameLimit = 64;

    public static ExchangeError? Read(CmdletRun run, string name, out Recipient group)
    {
        group = null!;
        var alias = run.Parameters.Text("Alias") ?? Unsuitable().Replace(name.Replace(" ", "", StringComparison.Ordinal), "?");
        var address = run.Parameters.Text("PrimarySmtpAddress") ?? $"{alias}@{run.Tenant.Domains.First(d => d.IsDefault).Name}";
        if (GroupSettings.OneOf(run, "Type", ["Distribution", "Security"], "Distribution", out var type) is { } unknown)
            return unknown;
        if (Names(run, name, alias) is { } error)
            return error;
        group = new Recipient
        {
            Guid = DeterministicGuid.From($"recipient:{name}:{run.Tenant.Recipients.Count}"),
            ObjectId = DeterministicGuid.From($"group:{name}:{run.Tenant.Recipients.Count}"),
            Kind = type == "Security" ? RecipientKind.MailUniversalSecurityGroup : RecipientKind.MailUniversalDistributionGroup,
            Name = name,
            DisplayName = name,
            Alias = alias,
            EmailAddresses = Addresses(run, address, alias),
            Notes = run.Parameters.Text("Notes"),
            WhenCreated = run.Backend.Now,
        };
        return AddressWrite.Problem(run, null, ProxyAddress.PrimaryPrefix + address);
    }

    private static ExchangeError? Names(CmdletRun run, string name, string alias)
    {
        if (name.Length > NameLimit)
            return ExchangeErrors.TooLong("Name", NameLimit);
        if (alias.Length > NameLimit || !Alias().IsMatch(alias))
            return ExchangeErrors.InvalidAlias(alias);
        var namesake = run.Directory.Recipients(new Surface.Truth(), includeSoftDeleted: true)
            .FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase));
        return namesake is null ? null : ExchangeErrors.NameTaken(RecipientRow.DistinguishedName(namesake, run.Tenant));
    }

    /// <summary>With an address in the initial domain too, where nobody has it.</summary>
    private static List<string> Addresses(CmdletRun run, string address, string alias)
    {
        List<string> addresses = [ProxyAddress.PrimaryPrefix + address];
        var initial = $"{ProxyAddress.SecondaryPrefix}{alias}@{run.Tenant.InitialDomain()}";
        if (!ProxyAddress.Same(initial, address) && ProxyAddress.IsValidSmtp(initial) && run.Directory.HolderOf(initial) is null)
            addresses.Add(initial);
        return addresses;
    }

    [GeneratedRegex(@"[^A-Za-z0-9!#%*+/=?^_~$&'`{|}.-]", RegexOptions.CultureInvariant)]
    private static partial Regex Unsuitable();

    [GeneratedRegex(@"^[A-Za-z0-9!#%*+/=?^_~$&'`{|}-]+(\.[A-Za-z0-9!#%*+/=?^_~$&'`{|}-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Alias();
}
