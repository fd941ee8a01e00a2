namespace MailBot.Dns.Checks.Policy;

internal sealed class PolicyCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
