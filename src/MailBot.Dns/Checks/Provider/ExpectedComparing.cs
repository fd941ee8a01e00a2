using MailBot.Dns.Lookup;
using MailBot.Dns.Records;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.Provider;

/// <summary>The expected records one by one. Asks only what the checks of each kind ask too.</summary>
internal static class ExpectedComparing
{
    public static IReadOnlyList<ExpectedComparison> Of(Examination on, ProviderGuess guess) =>
        [.. ExpectedSet.Of(on, guess).Select(e => new ExpectedComparison(e, StateOf(on, guess, e)))];

    private static ExpectedState StateOf(Examination on, ProviderGuess guess, ExpectedRecord expected)
    {
        var state = expected.Record switch
        {
            MxRecord mx => Mx(on, guess, mx),
            CnameRecord alias => Alias(on, alias),
            TxtRecord text => Text(on, text),
            var other => Exact(on.Ask(other.Owner, other.Type), other),
        };
        return state == ExpectedState.Missing && expected.Optional ? ExpectedState.NotRequired : state;
    }

    private static ExpectedState Mx(Examination on, ProviderGuess guess, MxRecord expected)
    {
        var answer = on.Ask(expected.Owner, RecordType.Mx);
        if (answer is null or { IsUndetermined: true }) return ExpectedState.Unknown;
        MxRecord[] live = [.. answer.Of<MxRecord>()];
        if (live.FirstOrDefault(l => l.Exchange == expected.Exchange) is { } same) return same.Preference == expected.Preference ? ExpectedState.Ok : ExpectedState.OkDifferent;
        if (live.Any(l => IsAsGood(guess, l))) return ExpectedState.OkDifferent;
        return answer.IsFound ? ExpectedState.Wrong : ExpectedState.Missing;
    }

    private static bool IsAsGood(ProviderGuess guess, MxRecord live) => MailProviders.Receiving(live.Exchange) is { } owner
        && (owner.IsGateway || (owner == MailProviders.Google && owner == guess.Mailboxes));

    /// <summary>Where an alias leads is in the answer to any question about it: the one that its own check asks.</summary>
    private static ExpectedState Alias(Examination on, CnameRecord expected)
    {
        var type = expected.Owner == on.Domain.Prepend("autodiscover") ? RecordType.A
            : expected.Owner.Labels.Contains("_domainkey") ? RecordType.Txt
            : RecordType.Cname;
        var answer = on.Ask(expected.Owner, type);
        if (type == RecordType.Cname) return Exact(answer, expected);
        if (answer is null or { IsUndetermined: true }) return ExpectedState.Unknown;
        if (answer.Aliases.Contains(expected.Target)) return answer.Aliases[0] == expected.Target ? ExpectedState.Ok : ExpectedState.OkDifferent;
        return answer.IsFound || answer.Aliases.Count > 0 ? ExpectedState.Wrong : ExpectedState.Missing;
    }

    private static ExpectedState Text(Examination on, TxtRecord expected)
    {
        var answer = on.Ask(expected.Owner, RecordType.Txt);
        if (answer is null or { IsUndetermined: true }) return ExpectedState.Unknown;
        if (answer.Of<TxtRecord>().Any(t => t.Text == expected.Text)) return ExpectedState.Ok;
        if (!SpfTerms.IsSpf(expected.Text)) return ExpectedState.NotRequired;
        if (answer.Of<TxtRecord>().FirstOrDefault(t => SpfTerms.IsSpf(t.Text)) is not { } spf) return ExpectedState.Missing;
        var (wanted, reach) = (SpfTerms.Included(expected.Text), SpfReach.Of(on, spf.Text));
        if (wanted.Count > 0 && wanted.All(reach.Names.Contains)) return ExpectedState.OkDifferent;
        return reach.IsWhole ? ExpectedState.Wrong : ExpectedState.Unknown;
    }

    /// <summary>All the data but the TTL.</summary>
    private static ExpectedState Exact(Answer? answer, DnsRecord expected) => answer switch
    {
        null or { IsUndetermined: true } => ExpectedState.Unknown,
        _ when answer.Records.Any(r => RecordText.Of(r) == RecordText.Of(expected)) => ExpectedState.Ok,
        { IsFound: true } => ExpectedState.Wrong,
        _ => ExpectedState.Missing,
    };
}
