using System.Globalization;
using System.Resources;

namespace MailBot.AppPackage;

/// <summary>What stands in the way of a package and what to do: one sentence for each problem.</summary>
internal static class PackageProblemTexts
{
    private static readonly ResourceManager Texts = new("MailBot.AppPackage.PackageTexts", typeof(PackageProblemTexts).Assembly);

    public static string NothingWritten(CultureInfo culture) => Of(culture, "NothingWritten");

    public static string Written(PackageResult.Packed packed, string path, CultureInfo culture) =>
        Of(culture, "Written", path, packed.Zip.Length, packed.Version, packed.AppId, packed.BotId);

    public static string NotWritable(string path, string detail, CultureInfo culture) => Of(culture, "NotWritable", path, detail);

    public static string Say(PackageProblem problem, CultureInfo culture) => problem switch
    {
        PackageProblem.FileUnreadable p => Of(culture, "FileUnreadable", p.File, p.Detail),
        PackageProblem.NotJson p => Of(culture, "NotJson", p.File, p.Detail),
        PackageProblem.Missing p => Of(culture, "Missing", p.File, p.Path),
        PackageProblem.TooLong p => Of(culture, "TooLong", p.File, p.Path, p.Length, p.Limit),
        PackageProblem.Placeholder p => Of(culture, "Placeholder", p.Field.Path, p.Value, p.Field.Option),
        PackageProblem.NotAGuid p => Of(culture, "NotAGuid", p.Field.Path, p.Value, p.Field.Option),
        PackageProblem.NotHttps p => Of(culture, "NotHttps", p.Field.Path, p.Value, p.Field.Option),
        PackageProblem.NotAVersion p => Of(culture, "NotAVersion", p.Field.Path, p.Value, p.Field.Option),
        PackageProblem.SchemaTooOld p => Of(culture, "SchemaTooOld", p.Value),
        PackageProblem.TooMany p => Of(culture, "TooMany", p.Path, p.Count, p.Limit),
        PackageProblem.UnknownScope p => Of(culture, "UnknownScope", p.Path, p.Value),
        PackageProblem.NothingToTranslate p => Of(culture, "NothingToTranslate", p.File, p.Path),
        PackageProblem.OtherFile p => Of(culture, "OtherFile", p.Path, p.Value, p.Packed),
        PackageProblem.NotPng p => Of(culture, "NotPng", p.File),
        PackageProblem.WrongSize p => Of(culture, "WrongSize", p.File, p.Width, p.Height, p.Wanted),
        _ => throw new InvalidOperationException($"Unexpected {problem.GetType().Name}."),
    };

    private static string Of(CultureInfo culture, string key, params object[] facts) =>
        string.Format(culture, Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text {key}."), facts);
}
