namespace MailBot.Dns.Checks.Bimi;

internal sealed class BimiCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
