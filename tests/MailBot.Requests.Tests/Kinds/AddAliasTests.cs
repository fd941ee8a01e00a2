using MailBot.Requests.Contracts;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Lifecycle;
using MailBot.Testing;

namespace MailBot.Requests.Tests.Kinds;

public sealed class AddAliasTests
{
    private readonly RequestBench bench = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<IReadOnlyList<RequestProblem>> ProblemsAsync(string? address, string? target) =>
        await bench.Requests.ProblemsAsync(await bench.DraftAsync(address, "julie", target, Token), Token);

    [Fact]
    public async Task LocalPart_GetsTheDefaultDomain()
    {
        var pending = await bench.PendingAsync("devis@", "julie", null, Token);
        Assert.Equal("devis@serrurerie.example", AliasFacts.Decode(pending.Payload).Address);
    }

    [Fact]
    public async Task CheckedDraft_ShowsTheAddressAsItWouldBeSent()
    {
        var (draft, problems, _) = await bench.Requests.CheckAsync(await bench.DraftAsync("devis@", "julie", null, Token), Token);
        Assert.Empty(problems);
        Assert.Equal("devis@serrurerie.example", AliasFacts.Decode(draft.Payload).Address);
    }

    [Fact]
    public async Task Group_MayGetOneToo()
    {
        var pending = await bench.PendingAsync("factures", "julie", "g-compta", Token);
        Assert.Equal("add alias factures@serrurerie.example to compta@serrurerie.example", bench.Kinds[pending.Kind].Describe(pending.Items[0].Step));
    }

    [Fact]
    public async Task NothingFilledIn_NamesEveryMissingField()
    {
        var facts = new DraftContent("AddAlias", new AliasFacts().Encode(), null);
        var draft = ((CommandResult.Applied)await bench.Requests.DraftAsync(bench.Say("julie"), facts, null, Token)).Request;
        var problems = await bench.Requests.ProblemsAsync(draft, Token);
        Assert.Equal([AliasProblem.AddressField, AliasProblem.TargetField], problems.Select(p => p.Field));
    }

    [Fact]
    public async Task UnknownDomain_ListsTheAcceptedOnes()
    {
        var problem = Assert.IsType<AliasProblem.DomainNotAccepted>(Assert.Single(await ProblemsAsync("devis@ailleurs.fr", null)));
        Assert.Equal(["serrurerie.example"], problem.Accepted);
    }

    [Fact]
    public async Task AddressInUse_NamesTheHolder() =>
        Assert.Equal("Karim Benali", Assert.IsType<AliasProblem.AddressTaken>(Assert.Single(await ProblemsAsync("karim", null))).Holder.DisplayName);

    [Fact]
    public async Task AddressTheyHaveAlready_IsSaid() =>
        Assert.IsType<AliasProblem.AlreadyThere>(Assert.Single(await ProblemsAsync("julie", null)));

    [Fact]
    public async Task ReservedAddress_IsRefused() => Assert.IsType<AliasProblem.AddressReserved>(Assert.Single(await ProblemsAsync("postmaster", null)));

    [Fact]
    public async Task PersonWithoutMailbox_IsSaid() => Assert.IsType<AliasProblem.NoMailbox>(Assert.Single(await ProblemsAsync("kone", "sarah")));

    [Fact]
    public async Task SyncedOrUnsupportedTarget_IsSaidBeforeApproval()
    {
        var address = FakeMail.Address("equipe");
        bench.Mail.Recipients.Add(new MailRecipient("u", null, "Équipe", RecipientType.Microsoft365Group, address, [address]));
        Assert.IsType<AliasProblem.TargetUnsupported>(Assert.Single(await ProblemsAsync("x", "u")));
        var archives = FakeMail.Address("archives");
        bench.Mail.Recipients.Add(new MailRecipient("a", null, "Archives", RecipientType.UserMailbox, archives, [archives], DirectorySynced: true));
        Assert.IsType<AliasProblem.TargetDirectorySynced>(Assert.Single(await ProblemsAsync("x", "a")));
    }

    [Fact]
    public async Task DirectoryDown_KeepsTheDraftAndSaysSo()
    {
        bench.Mail.NextRead = new Reading<MailRecipient>.Unavailable("503");
        Assert.IsType<AliasProblem.DirectoryUnavailable>(Assert.Single(await ProblemsAsync("devis", null)));
    }

    [Fact]
    public async Task AccentedAddress_ProposesTheAsciiForm()
    {
        var problem = Assert.IsType<AliasProblem.AddressMalformed>(Assert.Single(await ProblemsAsync("données@", null)));
        Assert.Equal("donnees@serrurerie.example", Assert.IsType<MailBot.Requests.Addresses.AddressReading.NotAscii>(problem.Reading).Suggestion);
    }
}
