using System.Globalization;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Testing;

/// <summary>Probes that travel through <see cref="FakeGroups"/> into <see cref="FakeTrace"/>.</summary>
public sealed class FakeProbe(FakeMail mail, FakeGroups groups, FakeTrace trace, TimeProvider clock) : IMailProbe
{
    public const string Unknown = "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup";

    public const string OutsideRefused = "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required";

    private int sent;

    public FakeFaults Faults { get; } = new();

    public EmailAddress? Inside { get; set; } = FakeMail.Address("sonde");

    public EmailAddress? Outside { get; set; } = FakeMail.Address("someone@client.example");

    /// <summary>False: mail from outside goes elsewhere, and no trace of it is ever seen.</summary>
    public bool OutsideArrives { get; set; } = true;

    public List<(ProbeOrigin Origin, EmailAddress To, string Subject)> Sent { get; } = [];

    public EmailAddress? Sender(ProbeOrigin origin) => origin == ProbeOrigin.Inside ? Inside : Outside;

    public Task<MailOutcome> SendAsync(ProbeOrigin origin, EmailAddress to, string subject, CancellationToken cancellationToken) =>
        Task.FromResult(Sender(origin) is { } from
            ? Faults.Write(nameof(SendAsync), () => Send(origin, from, to, subject))
            : new MailOutcome.Refused(RefusalCause.Other, "no probe sender"));

    private MailOutcome Send(ProbeOrigin origin, EmailAddress from, EmailAddress to, string subject)
    {
        Sent.Add((origin, to, subject));
        if (origin == ProbeOrigin.Outside && !OutsideArrives) return new MailOutcome.Done();
        var message = new TracedMessage(
            (++sent).ToString(CultureInfo.InvariantCulture), from, to, subject, TraceStatus.Delivered, clock.GetUtcNow());
        var holder = mail.Recipients.FirstOrDefault(r => r.Holds(to));
        if (holder is null) trace.Add(message with { Status = TraceStatus.Failed }, Unknown);
        else if (groups.Of(holder.Id) is { } group) Expand(origin, group, message);
        else trace.Add(message);
        return new MailOutcome.Done();
    }

    private void Expand(ProbeOrigin origin, FakeGroup group, TracedMessage message)
    {
        if (group.Dead) trace.Add(message with { Status = TraceStatus.Failed }, Unknown);
        else if (origin == ProbeOrigin.Outside && !group.AcceptsOutside) trace.Add(message with { Status = TraceStatus.Failed }, OutsideRefused);
        else
        {
            var until = group.CreatedAt + group.Slow;
            trace.Add(message with { Status = TraceStatus.Expanded }, until: until);
            foreach (var member in mail.Recipients.Where(r => group.Members.Contains(r.Id)))
                trace.Add(message with { Recipient = member.PrimaryAddress }, until: until);
        }
    }
}
