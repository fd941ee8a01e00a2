using System.Text.RegularExpressions;
using MailBot.Listings;

namespace MailBot.Conversation.Tests.Bench;

/// <summary>What came of a script: everything that was shown, as one line of text, and the requests as the store has them.</summary>
internal sealed partial record Played(string Shown, IReadOnlyList<RequestDocument> Requests)
{
    public RequestDocument Request(int number = 1) => Requests[number - 1];

    /// <summary>Boxes, line ends and French spaces as single spaces: a terminal breaks lines where it likes.</summary>
    public static string Flat(string text) => Drawing().Replace(text.Replace('\u00a0', ' ').Replace('\u202f', ' '), " ");

    [GeneratedRegex(@"[\s│┌┐└┘─┄]+")]
    private static partial Regex Drawing();
}
