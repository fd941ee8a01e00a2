namespace MailBot.Dns.Checks.Autodiscover;

internal sealed class AutodiscoverCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
