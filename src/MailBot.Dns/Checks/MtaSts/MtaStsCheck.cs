namespace MailBot.Dns.Checks.MtaSts;

internal sealed class MtaStsCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
