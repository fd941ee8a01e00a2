using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using MailBot.AppPackage;

namespace MailBot.Tests.AppPackage;

public sealed class TeamsAppPackageTests
{
    [Fact]
    public void TheProgramsOwnFiles_MakeAPackageWithItsFourFilesAtTheRoot()
    {
        var packed = Packages.Packed(PackageFiles.Embedded(), Packages.Settings);
        using var archive = new ZipArchive(new MemoryStream(packed.Zip));
        Assert.Equal(PackageFiles.Names, archive.Entries.Select(e => e.FullName));
        Assert.All(archive.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.All(archive.Entries.Where(e => e.Name != PackageFiles.Manifest), e => Assert.Equal(PackageFiles.Embedded().Content[e.Name], Content(e)));
    }

    [Fact]
    public void WhatIsSet_StandsInTheManifest_AndTheRestAsItWas()
    {
        var manifest = Packages.Manifest(Packages.Packed(PackageFiles.Embedded(), Packages.Settings).Zip);
        Assert.All(Packages.Settings, s => Assert.Equal(s.Value, ManifestJson.Text(manifest, s.Key.Path)));
        var before = (JsonObject)JsonNode.Parse(PackageFiles.Embedded().Content[PackageFiles.Manifest])!;
        foreach (var field in PackageField.All) ManifestJson.Put(before, field.Path, ManifestJson.Text(manifest, field.Path)!);
        Assert.True(JsonNode.DeepEquals(before, manifest));
    }

    [Fact]
    public void TheSame_GivesTheSameBytes() => Assert.Equal(
        Packages.Packed(PackageFiles.Embedded(), Packages.Settings).Zip, Packages.Packed(PackageFiles.Embedded(), Packages.Settings).Zip);

    [Fact]
    public void WithoutAnAppId_ItIsDerivedFromTheBots_TheSameForEver()
    {
        var packed = Packages.Packed(PackageFiles.Embedded(), Packages.Settings);
        Assert.Equal("ee84f2f6-582c-8088-9c18-fc44d391ebc0", packed.AppId);
        Assert.Equal(Packages.BotId, packed.BotId);
        var other = Packages.Packed(PackageFiles.Embedded(), Packages.With(PackageField.BotId, "6f9619ff-8b86-4d01-b42d-00cf4fc964fe"));
        Assert.NotEqual(packed.AppId, other.AppId);
    }

    [Fact]
    public void AnAppIdOfOnesOwn_Stays()
    {
        const string Own = "11111111-2222-4333-8444-555555555555";
        Assert.Equal(Own, Packages.Packed(PackageFiles.Embedded(), Packages.With(PackageField.AppId, Own)).AppId);
        var edited = Packages.Changed(PackageFiles.Manifest, m => m["id"] = Own);
        Assert.Equal(Own, Packages.Packed(edited, Packages.Settings).AppId);
    }

    [Fact]
    public void AFileWithAByteOrderMark_IsRead()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. PackageFiles.Embedded().Content[PackageFiles.Manifest]];
        Packages.Packed(Packages.Replaced(PackageFiles.Manifest, marked), Packages.Settings);
    }

    [Fact]
    public void SeveralProblems_AreAllTold()
    {
        var refused = Assert.IsType<PackageResult.Refused>(TeamsAppPackage.Build(PackageFiles.Embedded(), new Dictionary<PackageField, string>()));
        Assert.Equal(
            [PackageField.BotId, PackageField.Developer, PackageField.Privacy, PackageField.Terms, PackageField.Website],
            refused.Problems.Cast<PackageProblem.Placeholder>().Select(p => p.Field).OrderBy(f => f.Option, StringComparer.Ordinal));
    }

    [Fact]
    public async Task AFolderThatLacksAFile_IsRefusedByItsName()
    {
        var folder = Directory.CreateTempSubdirectory("mailbot-").FullName;
        try
        {
            foreach (var (name, content) in PackageFiles.Embedded().Content.Where(f => f.Key != PackageFiles.Outline))
                await File.WriteAllBytesAsync(Path.Combine(folder, name), content, TestContext.Current.CancellationToken);
            var files = await PackageFiles.ReadAsync(folder, TestContext.Current.CancellationToken);
            Assert.Equal(PackageFiles.Outline, Assert.IsType<PackageProblem.FileUnreadable>(Packages.Problem(files, Packages.Settings)).File);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
