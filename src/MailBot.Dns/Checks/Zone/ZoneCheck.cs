namespace MailBot.Dns.Checks.Zone;

internal sealed class ZoneCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
