using MailBot.Requests.Addresses;

namespace MailBot.Requests.Contracts;

/// <summary>Sends a real message to see whether it arrives; the trace tells what became of it.</summary>
public interface IMailProbe
{
    /// <summary>Who a probe from there comes from; null when none is configured.</summary>
    EmailAddress? Sender(ProbeOrigin origin);

    /// <summary>Done means accepted for delivery, no more.</summary>
    /// <param name="subject">Unique: the trace finds the message by it.</param>
    Task<MailOutcome> SendAsync(ProbeOrigin origin, EmailAddress to, string subject, CancellationToken cancellationToken);
}

public enum ProbeOrigin
{
    /// <summary>From a mailbox of the company. Doesn't prove that the internet gets through.</summary>
    Inside,

    /// <summary>From an account elsewhere.</summary>
    Outside,
}
