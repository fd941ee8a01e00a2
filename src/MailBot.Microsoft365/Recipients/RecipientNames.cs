using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;

namespace MailBot.Microsoft365.Recipients;

/// <summary>Finds the recipients that a row names: Exchange tells owners and permitted senders by name or sign-in name, not by id.</summary>
internal sealed class RecipientNames(IExchangeAdmin exchange)
{
    /// <summary>A filter has to stay of a length that the service takes.</summary>
    private const int NamesAtOnce = 20;

    /// <summary>The rows of those that are found, in no particular order; a name that nobody bears is left out.</summary>
    public async Task<Reading<IReadOnlyList<ExchangeRow>>> FindAsync(
        IReadOnlyCollection<string> names, ExchangeRoute route, CancellationToken cancellationToken)
    {
        var found = new List<ExchangeRow>();
        foreach (var some in names.Chunk(NamesAtOnce))
        {
            var cmdlet = new Cmdlet("Get-Recipient").With("Filter", string.Join(" -or ", some.SelectMany(Clauses))).Through(route);
            var reading = ExchangeReading.Of<IReadOnlyList<ExchangeRow>>(
                await exchange.InvokeAsync(cmdlet, cancellationToken), rows => new Reading<IReadOnlyList<ExchangeRow>>.Found(rows));
            if (reading is not Reading<IReadOnlyList<ExchangeRow>>.Found { Value: var rows }) return reading;
            found.AddRange(rows);
        }

        return new Reading<IReadOnlyList<ExchangeRow>>.Found(found);
    }

    public static bool Bears(ExchangeRow row, string name) =>
        Same(row.Text("Name"), name)
        || Same(row.Text("PrimarySmtpAddress"), name)
        || row.Texts("EmailAddresses").Any(a => Same(a, $"smtp:{name}"));

    private static IEnumerable<string> Clauses(string name)
    {
        var quoted = name.Replace("'", "''", StringComparison.Ordinal);
        yield return $"Name -eq '{quoted}'";
        if (name.Contains('@', StringComparison.Ordinal)) yield return $"EmailAddresses -eq 'smtp:{quoted}'";
    }

    private static bool Same(string? value, string name) => string.Equals(value, name, StringComparison.OrdinalIgnoreCase);
}
