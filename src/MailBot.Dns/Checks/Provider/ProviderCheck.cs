namespace MailBot.Dns.Checks.Provider;

internal sealed class ProviderCheck : ICheck
{
    public void Run(Examination on)
    {
    }
}
