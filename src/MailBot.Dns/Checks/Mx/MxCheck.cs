namespace MailBot.Dns.Checks.Mx;

internal sealed class MxCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
