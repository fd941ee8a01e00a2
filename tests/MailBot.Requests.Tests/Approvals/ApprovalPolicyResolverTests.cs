using MailBot.Requests.Approvals;
using MailBot.Testing;

namespace MailBot.Requests.Tests.Approvals;

public sealed class ApprovalPolicyResolverTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task KnownAddresses_BecomeIdentities()
    {
        var options = new ApprovalOptions { Approvers = { "Helene@serrurerie.example" }, Deputies = { "paul@serrurerie.example" } };
        var resolved = Assert.IsType<ApprovalResolution.Resolved>(await ApprovalPolicyResolver.ResolveAsync(options, "Approvals", FakeMail.Locksmith(), Token));
        Assert.Equal("helene", resolved.Policy.Approvers.Single().Key.ObjectId);
    }

    [Fact]
    public async Task EachUnknownPerson_GetsASentence()
    {
        var options = new ApprovalOptions { Approvers = { "nobody@serrurerie.example", "no address" } };
        var mistaken = Assert.IsType<ApprovalResolution.Mistaken>(await ApprovalPolicyResolver.ResolveAsync(options, "Approvals", FakeMail.Locksmith(), Token));
        Assert.Equal(
            ["Approvals:Approvers names nobody@serrurerie.example: nobody in the directory has that address.", "Approvals:Approvers names \"no address\", which is no mail address."],
            mistaken.Mistakes);
    }

    [Fact]
    public void Options_NameEachMistake()
    {
        var wrong = new ApprovalOptions { DeadlineWorkingDays = 0, WithdrawalMinutes = 99, TimeZone = "Mars/Olympus" };
        Assert.Equal(4, wrong.Mistakes("Approvals").Count());
    }

    [Theory]
    [InlineData("2026-03-09T09:00:00+01:00", "2026-03-12T18:00:00+01:00")]
    [InlineData("2026-03-13T23:30:00+01:00", "2026-03-18T18:00:00+01:00")]
    [InlineData("2026-03-27T10:00:00+01:00", "2026-04-01T18:00:00+02:00")]
    public void Deadline_SkipsWeekendsAndKeepsTheLocalHour(string sent, string expected)
    {
        var deadlines = new Deadlines(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), 3);
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal(DateTimeOffset.Parse(expected, culture), deadlines.ForRequestSentAt(DateTimeOffset.Parse(sent, culture)));
    }
}
