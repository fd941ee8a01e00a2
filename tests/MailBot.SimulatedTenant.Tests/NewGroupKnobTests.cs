using System.Net;

namespace MailBot.SimulatedTenant.Tests;

public sealed class NewGroupKnobTests
{
    [Fact]
    public async Task AKnobOverHttp_ConcernsItsAddressAndIsThenGone()
    {
        await using var tenant = await RunningTenant.StartAsync();
        using var posted = await tenant.SendAsync(HttpMethod.Post, "_simulation/groups", """{"address":"devis@serrurerie.example","behaviour":"Dead","times":1}""");
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        await CreateAsync(tenant, "atelier");
        await CreateAsync(tenant, "devis");
        Assert.Equal((GroupBehaviour.Ordinary, GroupBehaviour.Dead), (Behaviour(tenant, "atelier"), Behaviour(tenant, "devis")));
        Assert.Empty(tenant.Host.Knobs.Groups);
    }

    [Fact]
    public async Task AKnobForSeveral_IsCountedDownAndTakenAway()
    {
        await using var tenant = await RunningTenant.StartAsync(new TenantKnobs { Groups = [new NewGroupKnob { Behaviour = GroupBehaviour.Slow, Times = 3 }] });
        await CreateAsync(tenant, "un");
        Assert.Equal(2, Assert.Single(tenant.Host.Knobs.Groups).Times);
        using var cleared = await tenant.SendAsync(HttpMethod.Delete, "_simulation/groups");
        await CreateAsync(tenant, "deux");
        Assert.Equal((GroupBehaviour.Slow, GroupBehaviour.Ordinary), (Behaviour(tenant, "un"), Behaviour(tenant, "deux")));
    }

    [Fact]
    public async Task ARefusedCreation_UsesNoKnobUp()
    {
        await using var tenant = await RunningTenant.StartAsync(new TenantKnobs { Groups = [new NewGroupKnob { Behaviour = GroupBehaviour.Dead }] });
        using var refused = await tenant.CmdletAsync("New-DistributionGroup", """{"Name":"Contact"}""");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Single(tenant.Host.Knobs.Groups);
    }

    [Fact]
    public async Task Knobs_AreReadFromAFile()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var file = Path.Combine(tenant.Folder, "knobs.json");
        await File.WriteAllTextAsync(file, """{"scenario":"Slow","groups":[{"address":"devis","behaviour":"Slow","delay":"00:30:00"}]}""", RunningTenant.Cancelled);
        var knobs = TenantKnobs.Read(file);
        Assert.Equal((TenantScenario.Slow, "devis", TimeSpan.FromMinutes(30)), (knobs.Scenario, knobs.Groups[0].Address, knobs.Groups[0].Delay));
        await File.WriteAllTextAsync(file, """{"grups":[]}""", RunningTenant.Cancelled);
        Assert.Throws<InvalidDataException>(() => TenantKnobs.Read(file));
    }

    private static async Task CreateAsync(RunningTenant tenant, string name)
    {
        using var made = await tenant.CmdletAsync(
            "New-DistributionGroup", $$"""{"Name":"{{name}}","PrimarySmtpAddress":"{{name}}@serrurerie.example","ManagedBy":["helene@serrurerie.example"]}""");
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
    }

    private static GroupBehaviour Behaviour(RunningTenant tenant, string name) =>
        TenantReader.FindAddress(tenant.Folder, $"{name}@serrurerie.example")!.Group!.Behaviour;
}
