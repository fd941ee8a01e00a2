using System.Globalization;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Checks.MtaSts;

/// <summary>What is wrong or unwise within a policy file itself. It is a file, not a record: no change of DNS mends it.</summary>
internal static class StsPolicyFaults
{
    /// <summary>A day: whoever can hold mail up for so long gets past the policy.</summary>
    private const int ShortestAge = 86_400;

    public static void Report(Examination on, StsState state, StsPolicy policy)
    {
        void Say(FindingCode code, params IEnumerable<(string, string)> facts) => on.Report(code, state.Evidence, [], facts);
        switch (policy.Shape)
        {
            case StsShape.SomethingElse: Say(MtaStsCodes.NotAPolicy); return;
            case StsShape.ByteOrderMark: Say(MtaStsCodes.Bom); break;
            case StsShape.CarriageReturns: Say(MtaStsCodes.LineEnds); break;
        }

        if (policy.Version != "STSv1") Say(MtaStsCodes.Version, ("record", $"version: {policy.Version}"));
        if (policy.Repeated is { } repeated) Say(MtaStsCodes.DuplicateKey, ("key", repeated));
        foreach (var pattern in policy.Mx.Where(p => !MxPattern.IsOne(p)).Distinct().Take(5)) Say(MtaStsCodes.MxInvalid, ("pattern", pattern));
        if (policy.Mx.Count == 0 && policy.Mode != "none") Say(MtaStsCodes.MxMissing);
        Mode(policy, Say);
        Age(policy, Say);
    }

    private static void Mode(StsPolicy policy, Action<FindingCode, IEnumerable<(string, string)>> say)
    {
        switch (policy.Mode)
        {
            case null or "": say(MtaStsCodes.ModeMissing, []); break;
            case "enforce": break;
            case "testing": say(MtaStsCodes.ModeTesting, []); break;
            case "none": say(MtaStsCodes.ModeNone, []); break;
            default: say(MtaStsCodes.ModeInvalid, [("mode", policy.Mode)]); break;
        }
    }

    private static void Age(StsPolicy policy, Action<FindingCode, IEnumerable<(string, string)>> say)
    {
        if (policy.MaxAge is null) say(MtaStsCodes.MaxAgeMissing, []);
        else if (policy.Age is not { } age) say(MtaStsCodes.MaxAgeInvalid, [("age", policy.MaxAge)]);
        else if (age < ShortestAge && policy.IsEnforced) say(MtaStsCodes.MaxAgeShort, [("age", age.ToString(CultureInfo.InvariantCulture))]);
    }
}
