using MailBot.Dns.Names;
using MailBot.Dns.Records;

namespace MailBot.Dns.Lookup.Wire;

/// <summary>Reads what a server sent back, and believes only what answers the question.</summary>
internal static class ReplyReader
{
    private const int HeaderLength = 12;
    private const ushort ClassIn = 1;

    public static Reply Read(ReadOnlySpan<byte> message, WireQuery query, int mostAliases)
    {
        if (message.Length < HeaderLength) return Reply.Foreign(NoAnswer.Unreadable);
        var header = WireHeader.Read(message);
        if (header.Id != query.Id || !header.IsResponse) return Reply.Foreign(NoAnswer.Mismatched);
        var reader = new WireReader(message, HeaderLength);
        if (header.Questions == 0 && header.Status is not (WireStatus.NoError or WireStatus.NoSuchName)) return Failure(header, query);
        if (header.Questions != 1 || !reader.TryName(out var name, out var readable) || !reader.TryNumber(out var type) || !reader.TryNumber(out var kind)) return Reply.Foreign(NoAnswer.Unreadable);
        if (!readable || name != query.Question.Name || type != (ushort)query.Question.Type || kind != ClassIn) return Reply.Foreign(NoAnswer.Mismatched);
        if (header.IsTruncated) return new Reply(ReplyKind.Truncated, NoAnswer.Truncated);
        if (header.Status is not (WireStatus.NoError or WireStatus.NoSuchName)) return Failure(header, query);
        return Body(ref reader, message, header, query.Question, mostAliases);
    }

    private static Reply Failure(WireHeader header, WireQuery query) => header.Status switch
    {
        WireStatus.FormatError or WireStatus.NotImplemented when !query.Plain => new Reply(ReplyKind.PlainWanted, header.Status == WireStatus.FormatError ? NoAnswer.FormatError : NoAnswer.NotImplemented),
        WireStatus.FormatError => Reply.Failed(NoAnswer.FormatError),
        WireStatus.NotImplemented => Reply.Failed(NoAnswer.NotImplemented),
        WireStatus.Refused => Reply.Failed(NoAnswer.Refused),
        _ => Reply.Failed(NoAnswer.ServerFailure),
    };

    private static Reply Body(ref WireReader reader, ReadOnlySpan<byte> message, WireHeader header, Question question, int mostAliases)
    {
        var told = new List<DnsRecord>(Math.Min((int)header.Answers, 16));
        var unreadable = 0;
        for (var left = header.Answers; left > 0; left--)
        {
            if (!WireRecord.TryRead(ref reader, out var record)) return Reply.Failed(NoAnswer.Unreadable);
            if (record.Class != ClassIn || !Counts(record.Type, question.Type)) continue;
            if (RecordDecoder.Decode(message, record) is { } decoded) told.Add(decoded);
            else unreadable++;
        }

        var authority = Authority.Read(ref reader, message, header.Authorities);
        if (IsReferral(header, question, told.Count + unreadable, authority)) return Referred(question, authority);
        return Ended(AnswerChain.Follow(question, told, mostAliases), header, unreadable, authority);
    }

    private static Reply Ended(AnswerChain chain, WireHeader header, int unreadable, Authority authority)
    {
        if (chain.IsLoop) return Reply.Failed(NoAnswer.AliasLoop);
        if (chain.Records.Count == 0 && unreadable > 0) return Reply.Failed(NoAnswer.Unreadable);
        var outcome = chain.Records.Count > 0 ? LookupOutcome.Found : header.Status == WireStatus.NoSuchName ? LookupOutcome.NoSuchName : LookupOutcome.Empty;
        return new Reply(ReplyKind.Answered, Answer: new Answer(chain.Question, outcome)
        {
            Records = chain.Records,
            Aliases = chain.Aliases,
            Secure = header.IsAuthenticated,
            Authoritative = header.IsAuthoritative,
            Unreadable = unreadable,
            NegativeTtl = outcome == LookupOutcome.Found ? null : authority.NegativeTtl,
            EndsAtAlias = outcome == LookupOutcome.Empty && chain.Aliases is [.., { IsRoot: false }] && authority.NegativeTtl is null,
        });
    }

    /// <summary>«Ask somebody else»: the server neither has the zone nor looks further, so its empty hands say nothing.</summary>
    private static bool IsReferral(WireHeader header, Question question, int answers, Authority authority) =>
        answers == 0 && header.Status == WireStatus.NoError && !header.IsAuthoritative && authority.NegativeTtl is null
        && (authority.NamesServers || question.At is not null);

    /// <summary>To the one who asks a server above which servers a zone has, "ask those" is the answer.</summary>
    private static Reply Referred(Question question, Authority authority)
    {
        NsRecord[] servers = question is { Type: RecordType.Ns, At: not null } ? [.. authority.Delegation.Where(r => r.Owner == question.Name)] : [];
        return servers.Length == 0 ? Reply.Failed(NoAnswer.Refused) : new Reply(ReplyKind.Answered, Answer: new Answer(question, LookupOutcome.Found) { Records = servers });
    }

    private static bool Counts(ushort type, RecordType asked) => type == (ushort)asked || type == (ushort)RecordType.Cname;
}
