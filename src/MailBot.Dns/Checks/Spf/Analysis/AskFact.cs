using MailBot.Dns.Lookup;
using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Checks.Spf.Analysis;

/// <summary>A fact, or null while it isn't there yet: then it has been noted and will be asked for.</summary>
internal delegate Answer? AskFact(DnsName? name, RecordType type);
