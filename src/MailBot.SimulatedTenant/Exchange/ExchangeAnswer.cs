using System.Globalization;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Exchange;

internal static class ExchangeAnswer
{
    /// <summary>The success envelope: always 200; no rows means done, not nothing found.</summary>
    public static Answer Rows(TenantCall call, IReadOnlyList<JsonObject> rows, IReadOnlyList<string> warnings, string? nextLink = null)
    {
        var body = new JsonObject
        {
            ["@odata.context"] = $"{call.Origin}/adminapi/beta/{call.Argument("tenant")}/$metadata#Collection(Exchange.GenericHashTable)",
            ["adminapi.warnings@odata.type"] = "#Collection(String)",
            ["@adminapi.warnings"] = new JsonArray([.. warnings.Select(w => (JsonNode)w)]),
        };
        if (nextLink is not null)
            body["@odata.nextLink"] = nextLink;
        body["value"] = new JsonArray([.. rows]);
        return Answer.Json(200, body, "application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8")
            .With("OData-Version", "4.0")
            .With("Preference-Applied", "odata.maxpagesize=1000")
            .With("Rate-Limit-Limit", "30000")
            .With("Rate-Limit-Remaining", "29990")
            .With("Rate-Limit-Reset", call.Now.AddSeconds(15).ToString("O", CultureInfo.InvariantCulture));
    }

    /// <summary>An unknown cmdlet, or one that the application may not run: 4 KB of zero bytes said to be gzip, the reason in a header.</summary>
    public static Answer Forbidden(string cmdlet) =>
        new Answer(403) { Body = new byte[4096], ContentType = "application/json", Error = "Forbidden" }
            .With("Content-Encoding", "gzip")
            .With("x-ms-diagnostics", $"2000010;reason=\"The cmdlet {Ascii(cmdlet)} isn't available to the application.\";error_category=\"invalid_grant\"");

    public static Answer NotModelled(string what) =>
        Answer.Json(501, new JsonObject { ["error"] = new JsonObject { ["code"] = "NotModelled", ["message"] = $"The simulated tenant does not model {what}." } })
            with { Error = "NotModelled" };

    private static string Ascii(string text) => string.Concat(text.Where(c => c is > ' ' and < '\u007f' and not '"'));
}
