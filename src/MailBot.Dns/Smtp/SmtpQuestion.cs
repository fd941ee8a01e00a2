using System.Net;
using MailBot.Dns.Names;

namespace MailBot.Dns.Smtp;

/// <summary>A mail server to be greeted on port 25.</summary>
public sealed record SmtpQuestion(DnsName Host, IPAddress Address);
