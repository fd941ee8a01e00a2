namespace MailBot.AppPackage;

/// <summary>A value of the manifest that belongs to whoever runs the bot.</summary>
/// <param name="Path">Its place in manifest.json.</param>
/// <param name="Option">The option that sets it.</param>
internal sealed record PackageField(string Path, string Option)
{
    public static PackageField BotId { get; } = new("bots[0].botId", "--bot-id");

    public static PackageField AppId { get; } = new("id", "--app-id");

    public static PackageField Version { get; } = new("version", "--version");

    public static PackageField Developer { get; } = new("developer.name", "--developer-name");

    public static PackageField Website { get; } = new("developer.websiteUrl", "--website");

    public static PackageField Privacy { get; } = new("developer.privacyUrl", "--privacy");

    public static PackageField Terms { get; } = new("developer.termsOfUseUrl", "--terms");

    public static IReadOnlyList<PackageField> All { get; } = [BotId, AppId, Version, Developer, Website, Privacy, Terms];
}
