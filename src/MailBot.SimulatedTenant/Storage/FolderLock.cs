namespace MailBot.SimulatedTenant.Storage;

/// <summary>Keeps a second tenant off the same folder. The system lets go of it when the process dies, however it dies.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream held;

    private FolderLock(FileStream held) => this.held = held;

    /// <exception cref="IOException">Another tenant runs on the folder.</exception>
    public static FolderLock Take(string dataFolder)
    {
        try
        {
            return new FolderLock(new FileStream(Path.Combine(dataFolder, "tenant.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e)
        {
            throw new IOException($"Another simulated tenant runs on {dataFolder}.", e);
        }
    }

    public void Dispose() => held.Dispose();
}
