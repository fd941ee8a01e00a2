using MailBot.Chat.Commands.AddAlias;
using MailBot.Chat.Commands.Groups;
using MailBot.Requests.Kinds;
using MailBot.Requests.Kinds.Aliases;
using MailBot.Requests.Kinds.Groups;

namespace MailBot.Chat.Cards;

/// <summary>What is wrong with the facts of a request, of whatever kind, and what to do about it.</summary>
internal static class ProblemTexts
{
    public static string Say(RequestProblem problem, string language) => problem switch
    {
        AliasProblem alias => AliasProblemTexts.Say(alias, language),
        GroupProblem group => GroupProblemTexts.Say(group, language),
        _ => throw new InvalidOperationException($"No words for the problem {problem.GetType().Name}."),
    };

    /// <summary>One sentence per problem.</summary>
    public static string SayAll(IEnumerable<RequestProblem> problems, string language) => string.Join(' ', problems.Select(p => Say(p, language)));
}
