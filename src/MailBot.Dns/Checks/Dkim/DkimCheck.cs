namespace MailBot.Dns.Checks.Dkim;

internal sealed class DkimCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
