namespace MailBot.Dns.Smtp;

public interface ISmtpSource
{
    /// <summary>Never throws for what a server does.</summary>
    ValueTask<SmtpAnswer> GreetAsync(SmtpQuestion question, CancellationToken cancellationToken);
}
