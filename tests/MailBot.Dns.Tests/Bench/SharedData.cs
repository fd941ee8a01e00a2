namespace MailBot.Dns.Tests.Bench;

/// <summary>Test data that may lie beside the checkout, in a folder called shared.</summary>
internal static class SharedData
{
    /// <summary>Null where it isn't there.</summary>
    public static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", relative);
            if (File.Exists(file)) return file;
        }

        return null;
    }
}
