namespace MailBot.AppPackage;

/// <summary>Why no package is written. Each names the place and what was found there.</summary>
internal abstract record PackageProblem
{
    private PackageProblem()
    {
    }

    /// <param name="Detail">The system's words.</param>
    internal sealed record FileUnreadable(string File, string Detail) : PackageProblem;

    internal sealed record NotJson(string File, string Detail) : PackageProblem;

    /// <summary>Nothing stands where something must.</summary>
    internal sealed record Missing(string File, string Path) : PackageProblem;

    internal sealed record TooLong(string File, string Path, int Length, int Limit) : PackageProblem;

    /// <summary>Neither given nor configured: the manifest still has what it is delivered with.</summary>
    internal sealed record Placeholder(PackageField Field, string Value) : PackageProblem;

    internal sealed record NotAGuid(PackageField Field, string Value) : PackageProblem;

    internal sealed record NotHttps(PackageField Field, string Value) : PackageProblem;

    internal sealed record NotAVersion(PackageField Field, string Value) : PackageProblem;

    internal sealed record SchemaTooOld(string Value) : PackageProblem;

    internal sealed record TooMany(string Path, int Count, int Limit) : PackageProblem;

    internal sealed record UnknownScope(string Path, string Value) : PackageProblem;

    /// <summary>A key of the English file that names no text of the manifest.</summary>
    internal sealed record NothingToTranslate(string File, string Path) : PackageProblem;

    /// <summary>The manifest names another file than those that are packed.</summary>
    internal sealed record OtherFile(string Path, string Value, string Packed) : PackageProblem;

    internal sealed record NotPng(string File) : PackageProblem;

    internal sealed record WrongSize(string File, uint Width, uint Height, uint Wanted) : PackageProblem;
}
