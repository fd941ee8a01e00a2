namespace MailBot.Dns.Checks.Takeover;

internal sealed class TakeoverCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
