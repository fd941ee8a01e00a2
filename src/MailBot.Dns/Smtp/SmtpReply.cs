namespace MailBot.Dns.Smtp;

/// <param name="Lines">What stood behind the code in each line.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public string First => Lines.Count > 0 ? Lines[0] : "";

    public bool Offers(string keyword) => Lines.Any(l => l.Split(' ', 2)[0].Equals(keyword, StringComparison.OrdinalIgnoreCase));
}
