using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Turns that begin with a request of the channel.</summary>
public abstract partial class CloudAdapterBase
{
    /// <summary>Authenticates, runs the turn, and gives the answer where the channel waits for one (null: nothing but 200).</summary>
    /// <exception cref="UnauthorizedAccessException">The request isn't trusted; no turn was run.</exception>
    protected async Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var authenticated = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return await ProcessActivityAsync(authenticated, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    protected async Task<InvokeResponse> ProcessActivityAsync(AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        // Whatever the sender wrote there is not to be believed.
        activity.CallerId = authenticateRequestResult.CallerId;
        using var connector = await authenticateRequestResult.ConnectorFactory.CreateAsync(activity.ServiceUrl, authenticateRequestResult.Audience, cancellationToken).ConfigureAwait(false);
        return await RunAsync(activity, authenticateRequestResult, connector, callback, cancellationToken).ConfigureAwait(false);
    }

    private async Task<InvokeResponse> RunAsync(Activity activity, AuthenticateRequestResult sender, IConnectorClient connector, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var tokens = await BotFrameworkAuthentication.CreateUserTokenClientAsync(sender.ClaimsIdentity, cancellationToken).ConfigureAwait(false);
        using var context = Begin(activity, sender, connector, tokens, callback);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
        return AnswerOf(context);
    }

    /// <summary>A turn with all that a bot finds in it: identity, connector, factory and the callback for further turns.</summary>
    private TurnContext Begin(Activity activity, AuthenticateRequestResult sender, IConnectorClient connector, UserTokenClient tokens, BotCallbackHandler callback)
    {
        var context = new TurnContext(this, activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, sender.ClaimsIdentity);
        context.TurnState.Add(connector);
        context.TurnState.Add(sender.ConnectorFactory);
        context.TurnState.Add(callback);
        if (tokens != null)
            context.TurnState.Add(tokens);
        if (sender.Audience != null)
            context.TurnState.Add(OAuthScopeKey, sender.Audience);
        return context;
    }

    private static InvokeResponse AnswerOf(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse { Status = 200, Body = new ExpectedReplies { Activities = [.. Replies(context)] } };
        if (context.Activity.Type != ActivityTypes.Invoke)
            return null;
        return context.TurnState.Get<Activity>(InvokeResponseKey) is { } answer ? (InvokeResponse)answer.Value : new InvokeResponse { Status = 501 };
    }

    // Traces hold the bot's whole memory of a conversation: as when sending, only the emulator gets to see them.
    private static IEnumerable<Activity> Replies(TurnContext context) =>
        context.BufferedReplyActivities.Where(reply => reply.Type != ActivityTypes.Trace || context.Activity.ChannelId == Channels.Emulator);
}
