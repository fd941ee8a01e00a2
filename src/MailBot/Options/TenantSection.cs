using MailBot.Microsoft365;
using Microsoft.Extensions.Configuration;

namespace MailBot.Options;

/// <summary>The section Tenant. Nothing configured means a rehearsal; half a real tenant is a mistake, never a rehearsal by accident.</summary>
internal static class TenantSection
{
    private static readonly string[] RealKeys = ["Id", "ClientId", "ClientSecret", "CertificatePath", "Credential", "InitialDomain", "GraphAddress", "ExchangeAddress", "LoginAddress"];

    public static TenantOptions Read(IConfigurationSection section, List<string> mistakes)
    {
        var options = new TenantOptions
        {
            Mode = Enumerated<TenantMode>(section, "Mode", mistakes) ?? TenantMode.Simulated,
            Id = section["Id"] ?? "",
            ClientId = section["ClientId"] ?? "",
            ClientSecret = Filled(section["ClientSecret"]),
            CertificatePath = Filled(section["CertificatePath"]),
            Credential = Enumerated<TenantCredential>(section, "Credential", mistakes),
            InitialDomain = Filled(section["InitialDomain"]),
            Address = Address(section, "Address", mistakes),
            GraphAddress = Address(section, "GraphAddress", mistakes),
            ExchangeAddress = Address(section, "ExchangeAddress", mistakes),
            LoginAddress = Address(section, "LoginAddress", mistakes),
            ProbeMailbox = Filled(section["ProbeMailbox"]),
            OutsideSender = Filled(section["OutsideSender"]),
            DnsServers = [.. section.GetSection("DnsServers").GetChildren().Select(c => c.Value).OfType<string>()],
        };
        var real = RealKeys.Where(key => Filled(section[key]) is not null && !mistakes.Exists(m => m.StartsWith($"Tenant:{key} ", StringComparison.Ordinal))).ToList();
        if (options.Mode == TenantMode.Simulated && options.Address is null && real.Count > 0)
        {
            mistakes.Add($"Tenant:{real[0]} is set, but Tenant:Mode is not: set it to Microsoft365 for the company's tenant, or take the tenant's keys out for a rehearsal.");
        }

        return options;
    }

    private static TEnum? Enumerated<TEnum>(IConfigurationSection section, string key, List<string> mistakes) where TEnum : struct, Enum
    {
        if (Filled(section[key]) is not { } text) return null;
        if (Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)) return value;
        mistakes.Add($"Tenant:{key} is \"{text}\": it must be one of {string.Join(", ", Enum.GetNames<TEnum>())}.");
        return null;
    }

    private static Uri? Address(IConfigurationSection section, string key, List<string> mistakes)
    {
        if (Filled(section[key]) is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address)) return address;
        mistakes.Add($"Tenant:{key} is \"{text}\": it must be a complete address such as http://127.0.0.1:5000/.");
        return null;
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
