namespace MailBot.Dns.Tests.Reports;

/// <summary>Codes that no zone file can raise, each with the test that does.</summary>
internal static class RaisedElsewhere
{
    public static IReadOnlyList<string> Codes { get; } =
    [
        // Propagation/PropagationViewTests.
        "prop.pending", "prop.unpublished", "prop.done", "prop.overdue", "prop.silent",
        "sts.line-ends", // MtaStsCheckTests.LoneCarriageReturns_EndNoLine
    ];
}
