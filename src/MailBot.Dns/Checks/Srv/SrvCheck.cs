namespace MailBot.Dns.Checks.Srv;

internal sealed class SrvCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
