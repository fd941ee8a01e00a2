namespace MailBot.Dns.Checks.Spf;

internal sealed class SpfCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
