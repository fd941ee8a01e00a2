using System.Net;
using MailBot.Dns.Checks.Mx;

namespace MailBot.Dns.Checks.Hosts;

/// <summary>An address from which the domain's own server sends.</summary>
/// <param name="Host">The MX host that has it.</param>
internal sealed record SendingAddress(IPAddress Address, MailHost Host);
