using System.Text.Json;
using System.Text.Json.Nodes;
using MailBot.SimulatedTenant.Mail;
using MailBot.SimulatedTenant.State;
using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Graph;

/// <summary>sendMail, from anybody's mailbox: 202 says that the message was accepted, not that it arrives.</summary>
internal sealed class GraphMailRoutes(TenantDirectory directory, MailFlow mail)
{
    public const string Template = "/v1.0/users/{id}/sendMail";

    private static readonly string[] Modelled = ["subject", "body", "toRecipients", "internetMessageHeaders"];

    public IEnumerable<TenantRoute> All() => [new(TenantSurface.Graph, "POST", Template, GraphRoutes.Describe, Send)];

    private Answer Send(TenantCall call)
    {
        var user = directory.Tenant.Users.Find(u => !u.IsDeleted && (Same(u.Id.ToString(), call.Argument("id")) || Same(u.UserPrincipalName, call.Argument("id"))));
        if (user is null)
            return GraphError.Answer(call, 404, "ErrorInvalidUser", $"The requested user '{call.Argument("id")}' is invalid.");
        if (directory.Recipient(user.Id, new Surface.Graph(call.Now)) is not { } mailbox || !mailbox.Kind.IsMailbox())
            return GraphError.Answer(call, 404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
        if (Message(call.Body) is not { } message)
            return GraphError.Answer(call, 400, "ErrorInvalidRequest", "The request body has no message.");
        if (message.FirstOrDefault(p => !p.Key.Contains('@', StringComparison.Ordinal) && !Modelled.Contains(p.Key, StringComparer.OrdinalIgnoreCase)).Key is { } unknown)
            return GraphError.NotModelled(call, $"{unknown} of a message");
        var recipients = Recipients(message);
        if (recipients.Count == 0)
            return GraphError.Answer(call, 400, "ErrorInvalidRecipients", "At least one recipient is not valid.");
        foreach (var to in recipients)
            mail.FromInside(mailbox.PrimarySmtpAddress(), to, Member(message, "subject")?.ToString() ?? "", call.Now);
        return new Answer(202);
    }

    private static JsonObject? Message(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.Span) is JsonObject request ? Member(request, "message") as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<string> Recipients(JsonObject message) =>
        [.. (Member(message, "toRecipients") as JsonArray ?? []).OfType<JsonObject>()
            .Select(r => Member(r, "emailAddress") is JsonObject address ? Member(address, "address")?.ToString() : null)
            .OfType<string>().Where(ProxyAddress.IsValidSmtp)];

    private static JsonNode? Member(JsonObject parent, string name) => parent.FirstOrDefault(p => Same(p.Key, name)).Value;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
