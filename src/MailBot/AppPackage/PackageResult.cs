namespace MailBot.AppPackage;

/// <summary>A package, or everything that stands in its way.</summary>
internal abstract record PackageResult
{
    private PackageResult()
    {
    }

    /// <param name="Zip">The same for the same files and settings.</param>
    internal sealed record Packed(byte[] Zip, string AppId, string BotId, string Version) : PackageResult;

    internal sealed record Refused(IReadOnlyList<PackageProblem> Problems) : PackageResult;
}
