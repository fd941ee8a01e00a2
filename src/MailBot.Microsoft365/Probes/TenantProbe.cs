using MailBot.Microsoft365.Graph;
using MailBot.Microsoft365.Transport;
using MailBot.Requests.Contracts;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.SendMail;
using EmailAddress = MailBot.Requests.Addresses.EmailAddress;

namespace MailBot.Microsoft365.Probes;

/// <summary>
/// Probes: inside from a mailbox of the company, through Graph; outside only in a simulation. A real company gives no account
/// elsewhere to the bot, so there the trace of other people's mail has to tell.
/// </summary>
internal sealed class TenantProbe(GraphServiceClient graph, SimulationDoor door, TenantOptions options, TimeProvider clock) : IMailProbe
{
    public const string Permission = "Mail.Send";

    public EmailAddress? Sender(ProbeOrigin origin) => origin switch
    {
        ProbeOrigin.Inside => EmailAddress.TryParse(options.ProbeMailbox),
        ProbeOrigin.Outside => door.IsOpen ? EmailAddress.TryParse(options.OutsideSender) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "not an origin"),
    };

    public async Task<MailOutcome> SendAsync(ProbeOrigin origin, EmailAddress to, string subject, CancellationToken cancellationToken)
    {
        if (Sender(origin) is not { } sender) return new MailOutcome.Refused(RefusalCause.Other, $"no sender {origin} is configured");
        return origin == ProbeOrigin.Outside
            ? await door.MailAsync(sender.ToString(), to.ToString(), subject, cancellationToken)
            : await SendInsideAsync(sender, to, subject, cancellationToken);
    }

    private async Task<MailOutcome> SendInsideAsync(EmailAddress sender, EmailAddress to, string subject, CancellationToken cancellationToken)
    {
        var sent = await GraphReading.AskAsync(
            async token =>
            {
                await graph.Users[sender.ToString()].SendMail.PostAsync(Message(to, subject), cancellationToken: token);
                return sender;
            },
            Permission,
            clock,
            cancellationToken);
        return sent switch
        {
            Reading<EmailAddress>.Found => new MailOutcome.Done(),
            Reading<EmailAddress>.Missing => new MailOutcome.NotFound(sender.ToString()),
            Reading<EmailAddress>.Denied denied => new MailOutcome.Refused(RefusalCause.MissingPermission, denied.Permission),
            Reading<EmailAddress>.Unavailable none => new MailOutcome.Transient(none.Detail, none.RetryAfter),
            var other => throw new InvalidOperationException($"Unexpected reading {other}."),
        };
    }

    private static SendMailPostRequestBody Message(EmailAddress to, string subject) => new()
    {
        Message = new Message
        {
            Subject = subject,
            Body = new ItemBody { ContentType = BodyType.Text, Content = ProbeTexts.InBothLanguages() },
            ToRecipients = [new Recipient { EmailAddress = new Microsoft.Graph.Models.EmailAddress { Address = to.ToString() } }],
        },
        SaveToSentItems = false,
    };
}
