namespace Microsoft.Bot.Builder;

/// <summary>Values that live for one turn, by names whose case doesn't count.</summary>
#pragma warning disable CA2237, CA1710 // Upstream's shape; never serialised.
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool disposed;

    // A turn begins with half a dozen: grown once, not twice.
    private const int Usual = 7;

    public TurnContextStateCollection()
        : base(Usual, StringComparer.OrdinalIgnoreCase)
    {
    }

    public T Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(disposed, this);
        return TryGetValue(key, out var value) ? value as T : default;
    }

    public T Get<T>()
        where T : class => Get<T>(typeof(T).FullName);

    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(disposed, this);
        base.Add(key, value);
    }

    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName, value);

    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(disposed, this);
        base[key] = value;
    }

    public void Set<T>(T value)
        where T : class => Set(typeof(T).FullName, value);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The values belong to whoever put them there and may outlive the turn: they are not disposed.</summary>
    protected virtual void Dispose(bool disposing) => disposed = true;
}
