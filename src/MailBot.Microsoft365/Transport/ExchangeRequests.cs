using System.Net.Http.Headers;

namespace MailBot.Microsoft365.Transport;

/// <summary>Makes the HTTP request of a cmdlet, as the Exchange module does.</summary>
internal sealed class ExchangeRequests(TenantOptions options)
{
    /// <summary>The organisation's system mailboxes, the same in every tenant: the usual one, and one that lives elsewhere.</summary>
    private const string HomeMailbox = "SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}";
    private const string FreshMailbox = "SystemMailbox{8cc370d3-822a-4ab8-a926-bb94bd0641a9}";

    private readonly string connectionId = Guid.NewGuid().ToString();

    public Uri Address { get; } = new(options.Addresses().Exchange, $"adminapi/beta/{options.Id}/InvokeCommand");

    public HttpRequestMessage Create(Cmdlet cmdlet, Uri address, string bearer, string requestId)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(CmdletBody.Write(cmdlet)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        foreach (var (name, value) in Headers(cmdlet, requestId)) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private IEnumerable<(string Name, string Value)> Headers(Cmdlet cmdlet, string requestId) =>
    [
        ("Accept", "application/json"),
        ("Accept-Charset", "UTF-8"),
        ("Accept-Encoding", "gzip"),
        ("Prefer", "odata.maxpagesize=1000"),
        ("X-ResponseFormat", "json"),
        ("X-SerializationLevel", "Partial"),
        ("X-CmdletName", cmdlet.Name),
        ("X-AnchorMailbox", Anchor(cmdlet.Route)),
        ("X-ClientApplication", "ExoManagementModule"),
        ("WarningAction", ""),
        ("connection-id", connectionId),
        ("client-request-id", requestId),
    ];

    /// <summary>The anchor chooses the server. It never varies within a route: another server may not know the last write.</summary>
    private string Anchor(ExchangeRoute route) =>
        $"APP:{(route == ExchangeRoute.Home ? HomeMailbox : FreshMailbox)}@{(string.IsNullOrEmpty(options.InitialDomain) ? options.Id : options.InitialDomain)}";
}
