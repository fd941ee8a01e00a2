namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Users' tokens, for sign-in cards. The bot signs nobody in: only the place in the turn exists.</summary>
public abstract class UserTokenClient : IDisposable
{
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
