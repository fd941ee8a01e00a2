using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Hosts;

/// <summary>Whether a sending address has a name that leads back to it (RFC 1912 2.1): many receivers refuse mail from those that have none.</summary>
internal static class ReverseNames
{
    private const int MostNames = 3;

    private static readonly string[] Machine = ["dyn", "dynamic", "pool", "dhcp", "dsl", "adsl", "ppp", "cable", "static", "ip", "host", "client", "customer", "vps"];

    public static void Examine(Examination on, SendingAddress sending)
    {
        var answer = on.Ask(ReverseName.Of(sending.Address), RecordType.Ptr);
        if (answer is not { IsUndetermined: false }) return;
        var (address, host) = (("address", sending.Address.ToString()), ("host", sending.Host.Name.Text));
        DnsName[] names = [.. answer.Of<PtrRecord>().Select(r => r.Host).Distinct()];
        if (names.Length == 0)
        {
            on.Report(HostsCodes.NoPtr, [answer], [], address, host);
            return;
        }

        var type = sending.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? RecordType.Aaaa : RecordType.A;
        Answer?[] back = [.. names.Take(MostNames).Select(n => on.Ask(n, type))];
        var shown = ("name", string.Join(", ", names.Take(MostNames)));
        if (names.Length > 1) on.Report(HostsCodes.PtrSeveral, [answer], [], address, host, shown);
        if (names.All(n => IsGeneric(n, sending))) on.Report(HostsCodes.PtrGeneric, [answer], [], address, host, shown);
        if (back.All(b => b is { IsUndetermined: false } && !LeadsBack(b, sending)))
            on.Report(HostsCodes.PtrMismatch, [answer, .. back.OfType<Answer>()], [], address, host, shown);
    }

    private static bool LeadsBack(Answer answer, SendingAddress sending) => answer.Of<AddressRecord>().Any(r => r.Address.Equals(sending.Address));

    /// <summary>Made from the address by the network's owner: the octets are in it, and a word that machines give.</summary>
    private static bool IsGeneric(DnsName name, SendingAddress sending)
    {
        if (sending.Address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetwork || name == sending.Host.Name) return false;
        var words = name.Text.Split('.', '-', '_');
        var octets = sending.Address.ToString().Split('.');
        return octets.All(o => words.Any(w => w == o || w.TrimStart('0') == o || WithoutLetters(w) == o)) && words.Any(w => Machine.Contains(WithoutDigits(w)));
    }

    private static string WithoutLetters(string word) => word.TrimStart([.. "abcdefghijklmnopqrstuvwxyz"]);

    private static string WithoutDigits(string word) => word.TrimEnd([.. "0123456789"]);
}
