using MailBot.Requests.Contracts;
using MailBot.SimulatedTenant;

namespace MailBot.Microsoft365.Tests.Contract;

public sealed class AliasesTests
{
    private const string Devis = "devis@serrurerie.example";

    [Theory]
    [InlineData("julie@serrurerie.example", "Set-Mailbox")]
    [InlineData("contact@serrurerie.example", "Set-DistributionGroup")]
    public async Task AnAlias_IsAddedBesideTheOthers(string owner, string cmdlet)
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var before = await bench.RecipientAsync(owner);

        var outcome = await bench.Aliases.AddAsync(before, ProviderOnTenant.Address(Devis), ProviderOnTenant.Cancelled);

        Assert.IsType<MailOutcome.Done>(outcome);
        var after = await bench.RecipientAsync(Devis);
        Assert.Equal(before.Id, after.Id);
        Assert.Equal(before.PrimaryAddress, after.PrimaryAddress);
        Assert.Equal(before.Addresses.Count + 1, after.Addresses.Count);
        var write = Assert.Single(bench.Log(), e => e.Effective);
        Assert.Equal((cmdlet, before.Id), (write.Cmdlet, write.Target));
    }

    [Fact]
    public async Task AnAliasThatIsThereAlready_IsSaidSoWithoutAnyWrite()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var julie = await bench.RecipientAsync("julie@serrurerie.example");

        var outcome = await bench.Aliases.AddAsync(julie, ProviderOnTenant.Address("accueil@serrurerie.example"), ProviderOnTenant.Cancelled);

        Assert.IsType<MailOutcome.AlreadySo>(outcome);
        Assert.DoesNotContain(bench.Log(), e => e.Cmdlet?.StartsWith("Set-", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("contact@serrurerie.example", "Contact")]
    [InlineData("equipe@serrurerie.example", "Équipe")]
    [InlineData("theo@serrurerie.example", "Théo Bernard")]
    public async Task AnAddressOfSomebodyElse_IsAConflictThatNamesTheHolder(string address, string holder)
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var julie = await bench.RecipientAsync("julie@serrurerie.example");

        var outcome = await bench.Aliases.AddAsync(julie, ProviderOnTenant.Address(address), ProviderOnTenant.Cancelled);

        var conflict = Assert.IsType<MailOutcome.Conflict>(outcome);
        Assert.Equal((holder, holder), (conflict.HolderName, conflict.Holder!.DisplayName));
        Assert.Equal(0, bench.EffectiveWrites());
    }

    [Fact]
    public async Task ASignInNameWithoutMailbox_IsAConflictThatNamesThePerson()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var julie = await bench.RecipientAsync("julie@serrurerie.example");

        var outcome = await bench.Aliases.AddAsync(julie, ProviderOnTenant.Address("sarah@serrurerie.example"), ProviderOnTenant.Cancelled);

        Assert.Equal(new MailOutcome.Conflict("Sarah Kone", null), outcome);
    }

    [Fact]
    public async Task AConflictThatExchangeDoesNotShowYet_IsFoundByTheWriteItself()
    {
        await using var bench = await ProviderOnTenant.StartAsync(change: s => LosingTheFirstLookup.Put(s));
        var julie = await bench.Recipients.FindByIdAsync(ProviderOnTenant.Julie, fresh: false, ProviderOnTenant.Cancelled).FoundAsync();

        var outcome = await bench.Aliases.AddAsync(julie, ProviderOnTenant.Address("compta@serrurerie.example"), ProviderOnTenant.Cancelled);

        Assert.Equal("Compta", Assert.IsType<MailOutcome.Conflict>(outcome).HolderName);
        Assert.Contains(bench.Log(), e => e is { Cmdlet: "Set-Mailbox", Effective: false });
    }

    [Fact]
    public async Task ADomainOfSomebodyElse_IsRefused()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var julie = await bench.RecipientAsync("julie@serrurerie.example");

        var outcome = await bench.Aliases.AddAsync(julie, ProviderOnTenant.Address("devis@ailleurs.example"), ProviderOnTenant.Cancelled);

        Assert.Equal(new MailOutcome.Refused(RefusalCause.DomainNotAccepted, "ailleurs.example"), outcome);
    }

    [Fact]
    public async Task ADirectorySyncedMailbox_IsRefusedBeforeAnyWrite()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var archives = await bench.RecipientAsync("archives@serrurerie.example");

        var outcome = await bench.Aliases.AddAsync(archives, ProviderOnTenant.Address(Devis), ProviderOnTenant.Cancelled);

        Assert.Equal(new MailOutcome.Refused(RefusalCause.DirectorySynced, "Archives"), outcome);
        Assert.DoesNotContain(bench.Log(), e => e.Cmdlet == "Set-Mailbox");
    }

    [Theory]
    [InlineData("equipe@serrurerie.example")]
    [InlineData("commandes@serrures-ouest.example")]
    public async Task ATypeThatCannotBeWritten_IsRefused(string owner)
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var recipient = await bench.RecipientAsync(owner);

        var outcome = await bench.Aliases.AddAsync(recipient, ProviderOnTenant.Address(Devis), ProviderOnTenant.Cancelled);

        Assert.Equal(RefusalCause.UnsupportedRecipient, Assert.IsType<MailOutcome.Refused>(outcome).Cause);
    }

    [Fact]
    public async Task ARecipientThatIsGone_IsNotFound()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var julie = await bench.RecipientAsync("julie@serrurerie.example") with { Id = "99999999-0000-4000-8000-000000000000" };

        var outcome = await bench.Aliases.AddAsync(julie, ProviderOnTenant.Address(Devis), ProviderOnTenant.Cancelled);

        Assert.Equal(new MailOutcome.NotFound("Julie Martin"), outcome);
    }

    [Fact]
    public async Task AnAlias_IsTakenAwayOnce()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var julie = await bench.RecipientAsync("julie@serrurerie.example");
        var accueil = ProviderOnTenant.Address("accueil@serrurerie.example");

        Assert.IsType<MailOutcome.Done>(await bench.Aliases.RemoveAsync(julie, accueil, ProviderOnTenant.Cancelled));
        Assert.IsType<MailOutcome.AlreadySo>(await bench.Aliases.RemoveAsync(julie, accueil, ProviderOnTenant.Cancelled));
        Assert.Equal(1, bench.EffectiveWrites());
        Assert.IsType<Reading<MailRecipient>.Missing>(await bench.Recipients.FindByAddressAsync(accueil, ProviderOnTenant.Cancelled));
    }

    [Fact]
    public async Task ThePrimaryAddress_IsNeverTakenAway()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var julie = await bench.RecipientAsync("julie@serrurerie.example");

        var outcome = await bench.Aliases.RemoveAsync(julie, julie.PrimaryAddress, ProviderOnTenant.Cancelled);

        Assert.Equal(RefusalCause.InvalidValue, Assert.IsType<MailOutcome.Refused>(outcome).Cause);
        Assert.DoesNotContain(bench.Log(), e => e.Cmdlet == "Set-Mailbox");
    }

    [Fact]
    public async Task TwoWritersOfOneRecipient_AreOneEffect()
    {
        await using var bench = await ProviderOnTenant.StartAsync();
        var julie = await bench.RecipientAsync("julie@serrurerie.example");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bench.Aliases.AddAsync(julie, ProviderOnTenant.Address(Devis), ProviderOnTenant.Cancelled)));

        Assert.Single(outcomes, o => o is MailOutcome.Done);
        Assert.Equal(3, outcomes.Count(o => o is MailOutcome.AlreadySo));
        Assert.Single(bench.Log(), e => e.Cmdlet == "Set-Mailbox");
    }
}
