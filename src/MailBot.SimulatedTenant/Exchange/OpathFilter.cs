using System.Text.RegularExpressions;
using MailBot.SimulatedTenant.State;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>
/// The part of Exchange's filter language that is modelled: comparisons <c>Property -eq|-ne|-like 'value'</c> joined by
/// <c>-and</c> and <c>-or</c>, without brackets; a quote in a value is doubled.
/// </summary>
internal sealed partial class OpathFilter
{
    private readonly IReadOnlyList<IReadOnlyList<Comparison>> alternatives;

    private OpathFilter(IReadOnlyList<IReadOnlyList<Comparison>> alternatives) => this.alternatives = alternatives;

    /// <summary>Null for anything that isn't modelled.</summary>
    public static OpathFilter? Parse(string text)
    {
        List<List<Comparison>> alternatives = [[]];
        var rest = text.Trim();
        while (true)
        {
            var match = Clause().Match(rest);
            if (!match.Success || !Comparison.Properties.Contains(match.Groups["property"].Value))
                return null;
            alternatives[^1].Add(new Comparison(
                match.Groups["property"].Value, match.Groups["operator"].Value, match.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal)));
            rest = rest[match.Length..];
            if (rest.Length == 0)
                return new OpathFilter(alternatives);
            if (match.Groups["join"].Value.Equals("or", StringComparison.OrdinalIgnoreCase))
                alternatives.Add([]);
            else if (!match.Groups["join"].Success)
                return null;
        }
    }

    public bool Accepts(Recipient recipient, CmdletRun run) =>
        alternatives.Any(all => all.All(c => c.Accepts(recipient, run)));

    [GeneratedRegex(@"^\(?\s*(?<property>\w+)\s+-(?<operator>eq|ne|like)\s+'(?<value>(?:[^']|'')*)'\s*\)?\s*(?:-(?<join>and|or)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    private sealed record Comparison(string Property, string Operator, string Value)
    {
        public static HashSet<string> Properties { get; } = new(StringComparer.OrdinalIgnoreCase)
        {
            "EmailAddresses", "PrimarySmtpAddress", "Alias", "Name", "DisplayName", "Guid", "ExternalDirectoryObjectId", "RecipientTypeDetails", "Members",
        };

        public bool Accepts(Recipient recipient, CmdletRun run)
        {
            var any = Values(recipient, run).Any(Fits);
            return Operator.Equals("ne", StringComparison.OrdinalIgnoreCase) ? !any : any;
        }

        private bool Fits(string value) => Operator.Equals("like", StringComparison.OrdinalIgnoreCase)
            ? System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(Value, value)
            : string.Equals(value, Value, StringComparison.OrdinalIgnoreCase);

        private IEnumerable<string> Values(Recipient recipient, CmdletRun run) => Property.ToUpperInvariant() switch
        {
            "EMAILADDRESSES" => recipient.EmailAddresses.Concat(recipient.EmailAddresses.Select(ProxyAddress.Bare)),
            "PRIMARYSMTPADDRESS" => [recipient.PrimarySmtpAddress()],
            "ALIAS" => [recipient.Alias],
            "NAME" => [recipient.Name],
            "DISPLAYNAME" => [recipient.DisplayName],
            "GUID" => [recipient.Guid.ToString()],
            "EXTERNALDIRECTORYOBJECTID" => [recipient.ObjectId.ToString()],
            "RECIPIENTTYPEDETAILS" => [recipient.Kind.ToString()],
            "MEMBERS" => recipient.Members.Select(m => run.Directory.Recipient(m, run.Backend)).OfType<Recipient>().Select(m => RecipientRow.DistinguishedName(m, run.Tenant)),
            _ => throw new InvalidOperationException($"{Property} was accepted by the parser but has no values."),
        };
    }
}
