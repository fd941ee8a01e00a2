using MailBot.Architecture.Tests.Tree;

namespace MailBot.Architecture.Tests.Names;

public sealed class KindsApartTests
{
    private readonly KindsApartRule rule = new();

    [Fact]
    public void TheKinds_DoNotKnowEachOther()
    {
        Assert.Contains(Repository.Sources, s => s.IsUnder($"{KindsApartRule.Kinds}/AddAlias"));
        Rules.AssertNone(rule.Violations(Repository.Sources));
    }

    [Fact]
    public void AKindThatKnowsAnother_IsCaught() => Rules.AssertCaught(
        rule.Violations([Planted("CreateGroup", "class CreateGroupKind;"), Planted("MailRule", "var other = CreateGroupKind.Name;")]), "MailRule knows CreateGroup");

    [Fact]
    public void TheSharedFolderThatKnowsAKind_IsCaught() => Rules.AssertCaught(
        rule.Violations([Planted("AddAlias", "class AddAliasKind;"), Planted("Aliases", "using MailBot.Requests.Kinds.AddAlias;")]), "Aliases knows AddAlias");

    [Fact]
    public void AKindAndItsInverse_MayNameEachOther() => Rules.AssertNone(
        rule.Violations([Planted("AddAlias", "RemoveAliasKind.KindName"), Planted("RemoveAlias", "AddAliasKind.KindName")]));

    private static SourceFile Planted(string kind, string code) => new($"{KindsApartRule.Kinds}/{kind}/Planted.cs", code);
}
