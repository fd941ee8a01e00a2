using MailBot.Dns.Lookup;
using MailBot.Dns.Records;

namespace MailBot.Dns.Propagation;

/// <summary>What one server said in one look.</summary>
/// <param name="Soa">Of the zone, where the server is an authority and told it.</param>
internal sealed record ServerReply(string Server, ServerRole Role, string Label, Answer Answer, SoaRecord? Soa = null);
