namespace MailBot.Dns.Checks.TlsRpt;

internal sealed class TlsRptCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
