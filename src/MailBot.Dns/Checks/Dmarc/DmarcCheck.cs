namespace MailBot.Dns.Checks.Dmarc;

internal sealed class DmarcCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
