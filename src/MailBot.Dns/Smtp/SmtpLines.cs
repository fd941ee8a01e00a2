using System.Text;

namespace MailBot.Dns.Smtp;

/// <summary>Lines to and from a mail server (RFC 5321 4.2). A stranger's: bounded in length and number.</summary>
internal sealed class SmtpLines(Stream stream)
{
    /// <summary>RFC 5321 4.5.3.1.5 allows 512; some servers say more.</summary>
    private const int LongestLine = 2048;
    private const int MostLines = 64;

    private readonly byte[] one = new byte[1];

    /// <summary>All lines of one reply, without their codes; octet by octet, so that nothing is read that belongs to TLS.</summary>
    /// <returns>Code 0 where the server says something else than SMTP, or nothing.</returns>
    public async Task<SmtpReply> ReadAsync(CancellationToken cancellationToken)
    {
        var said = new List<string>();
        while (said.Count < MostLines && await LineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var code)) return new(0, [line]);
            said.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ') return new(code, said);
            if (line[3] != '-') return new(0, [line]);
        }

        return new(0, said);
    }

    public Task SayAsync(string command, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), cancellationToken).AsTask();

    private async Task<string?> LineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (line.Length < LongestLine && await stream.ReadAsync(one, cancellationToken).ConfigureAwait(false) == 1)
        {
            if (one[0] == '\n') return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }

        return null;
    }
}
