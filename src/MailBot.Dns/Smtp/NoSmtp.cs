namespace MailBot.Dns.Smtp;

/// <summary>Mail servers are not contacted unless somebody asks for it.</summary>
public sealed class NoSmtp : ISmtpSource
{
    public ValueTask<SmtpAnswer> GreetAsync(SmtpQuestion question, CancellationToken cancellationToken) =>
        ValueTask.FromResult<SmtpAnswer>(new SmtpAnswer.NotTested("off"));
}
