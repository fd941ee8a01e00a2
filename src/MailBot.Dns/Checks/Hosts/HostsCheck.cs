namespace MailBot.Dns.Checks.Hosts;

internal sealed class HostsCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
