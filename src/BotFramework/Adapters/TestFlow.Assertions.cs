using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestFlow
{
    /// <summary>The next reply is a message of this text, blanks around it aside.</summary>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(adapter.MakeActivity(expected), description ?? expected, timeout);

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            var text = TextOf(reply);
            if (text?.Contains(expected, StringComparison.Ordinal) != true) throw Differs(description, expected, text ?? "Not a Message Activity");
        },
        description,
        timeout);

    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string description = null, uint timeout = 3000) =>
        AssertReply(expected, null, description, timeout);

    /// <summary>The next reply is of the same type, and equal by the comparer; without one, of the same text.</summary>
    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, [CallerMemberName] string description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            if (expected.Type != reply.Type) throw new InvalidOperationException($"{description ?? TextOf(expected)?.Trim()}: Type should match");
            var same = equalityComparer?.Equals(expected, reply) ?? TextOf(expected)?.Trim() == TextOf(reply)?.Trim();
            if (!same) throw Differs(description, TextOf(expected) ?? expected.ToString(), TextOf(reply) ?? reply.ToString());
        },
        description,
        timeout);

    /// <exception cref="TaskCanceledException">No reply came in time; thrown by <see cref="StartTestAsync"/>.</exception>
    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReplyAsync(timeout).ConfigureAwait(false)));
    }

    /// <summary>Nothing comes for as long as <paramref name="timeout"/>: the one assertion that always takes its time.</summary>
    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = 3000) => Then(async () =>
    {
        IActivity reply;
        try
        {
            reply = await NextReplyAsync(timeout).ConfigureAwait(false);
        }
        catch (TaskCanceledException)
        {
            return;
        }

        throw new InvalidOperationException($"{TextOf(reply) ?? reply.Type} is responded when waiting for no reply:'{description}'");
    });

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                var text = TextOf(reply);
                if (!candidates.Contains(text, StringComparer.Ordinal))
                    throw new InvalidOperationException(description ?? $"Text \"{text}\" does not match one of candidates: {string.Join('\n', candidates)}");
            },
            description,
            timeout);
    }

    private static string TextOf(IActivity activity) => activity.AsMessageActivity()?.Text;

    private static InvalidOperationException Differs(string description, string expected, string received) =>
        new($"{(description is null ? "" : description + ":\n")}Expected:{expected}\nReceived:{received}");

    private async Task<IActivity> NextReplyAsync(uint timeout)
    {
        using var patience = new CancellationTokenSource();
        if (!System.Diagnostics.Debugger.IsAttached) patience.CancelAfter(TimeSpan.FromMilliseconds(timeout));
        return await adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
    }
}
