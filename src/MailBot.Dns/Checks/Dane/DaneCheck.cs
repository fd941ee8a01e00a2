namespace MailBot.Dns.Checks.Dane;

internal sealed class DaneCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
