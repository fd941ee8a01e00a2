using MailBot.Requests.Contracts;

namespace MailBot.Testing;

/// <summary>Where the world delivers mail, as a test says.</summary>
public sealed class FakeRoutes : IMailRoutes
{
    public const string Home = "serrurerie-example.mail.protection.outlook.com";

    public FakeFaults Faults { get; } = new();

    /// <summary>By domain; a domain that isn't here is none of the company's.</summary>
    public Dictionary<string, MailRoute> Routes { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["serrurerie.example"] = new("serrurerie.example", true, [Home], Home, true),
    };

    /// <summary>Points the domain elsewhere, or home again when null.</summary>
    public void Lead(string? elsewhere) => Routes["serrurerie.example"] = Routes["serrurerie.example"] with
    {
        Exchangers = [elsewhere ?? Home],
        LeadsHome = elsewhere is null,
    };

    public Task<Reading<MailRoute>> FindAsync(string domain, CancellationToken cancellationToken) =>
        Faults.Read(nameof(FindAsync), () => Routes.GetValueOrDefault(domain));
}
