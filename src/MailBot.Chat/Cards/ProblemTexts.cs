using MailBot.Chat.Commands.AddAlias;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.Aliases;

namespace MailBot.Chat.Cards;

/// <summary>What is wrong with the facts of a request, of whatever kind, and what to do about it.</summary>
internal static class ProblemTexts
{
    public static string Say(RequestProblem problem, string language) => problem switch
    {
        AliasProblem alias => AliasProblemTexts.Say(alias, language),
        _ => throw new InvalidOperationException($"No words for the problem {problem.GetType().Name}."),
    };

    /// <summary>One sentence per problem.</summary>
    public static string SayAll(IEnumerable<RequestProblem> problems, string language) => string.Join(' ', problems.Select(p => Say(p, language)));
}
