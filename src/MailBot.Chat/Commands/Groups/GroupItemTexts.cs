using MailBot.Chat.Cards;
using MailBot.Chat.Texts;
using MailBot.Requests.Execution;
using MailBot.Requests.Kinds.Groups;
using MailBot.Requests.Proofs;

namespace MailBot.Chat.Commands.Groups;

/// <summary>What became of each step of a plan about groups. Three words and no fourth: Vérifiée, Enregistrée, or what failed.</summary>
internal static class GroupItemTexts
{
    /// <param name="kind">Whose words tell of the group itself.</param>
    /// <param name="proving">The proof goes on by itself.</param>
    public static string Line(string kind, RequestItem item, bool proving, string language)
    {
        var step = GroupStep.Decode(item.Step);
        return step.Does switch
        {
            GroupAct.Create => Group(kind, item, step, proving, language),
            GroupAct.AddMember => Person("Member", item, step, language),
            GroupAct.LetSend => Person("Sender", item, step, language),
            _ => throw new InvalidOperationException($"No words for {step.Does}."),
        };
    }

    /// <summary>The group's own line, then its people: counted where all went well, one line for each that did not.</summary>
    public static IEnumerable<string> Lines(string kind, IReadOnlyList<RequestItem> items, bool proving, string language)
    {
        var created = items.Where(i => GroupStep.Decode(i.Step).Does == GroupAct.Create && i.Outcome != ItemOutcome.Planned);
        foreach (var group in created)
        {
            var members = PeopleOf(items, group, GroupAct.AddMember);
            var senders = PeopleOf(items, group, GroupAct.LetSend);
            yield return string.Join(' ', new[] { Line(kind, group, proving, language), Counted(members, "Group.Members", language), Counted(senders, "Group.SendersCount", language) }.OfType<string>());
            // Who can't be a member can't answer either: told once where the cause is the same.
            var failures = members.Concat(senders).Where(i => i is { Outcome: ItemOutcome.Failed, Failure: not ItemFailure.NotTried });
            foreach (var failed in failures.DistinctBy(i => (GroupStep.Decode(i.Step).Person, i.Failure))) yield return Line(kind, failed, false, language);
        }
    }

    private static List<RequestItem> PeopleOf(IReadOnlyList<RequestItem> items, RequestItem group, GroupAct act) =>
        [.. items.Where(i => GroupStep.Decode(i.Step) is var step && step.Does == act && step.After == group.Index)];

    /// <summary>Null where there is nobody to count yet, or where nothing was even tried: the group's own line explains it.</summary>
    private static string? Counted(List<RequestItem> people, string key, string language) =>
        people.TrueForAll(i => i.Failure is ItemFailure.NotTried) || people.Exists(i => i.Outcome is ItemOutcome.Planned or ItemOutcome.Written)
        ? null
        : TextCatalogue.Cards.Say(language, key, people.Count(IsThere), people.Count);

    private static bool IsThere(RequestItem item) => item.Outcome is ItemOutcome.Recorded or ItemOutcome.Proven;

    private static string Group(string kind, RequestItem item, GroupStep step, bool proving, string language)
    {
        var running = proving && item.Proof?.Ended != true;
        return item switch
        {
            { Failure: ItemFailure.DoesNotReceive failure } => $"{Say("Group.Item.NotReceiving")} {FailureTexts.Say(failure, language)}",
            { Failure: { } failure } => $"{Say($"{kind}.Item.Failed")} {FailureTexts.Say(failure, language)}",
            // A group that was there before; one that an earlier try of this request created is its own.
            { WasAlreadySo: true } when step.GroupId is not null => Say($"{kind}.Item.AlreadySo"),
            { Outcome: ItemOutcome.Proven } => ProofTexts.Sentence(Say($"{kind}.Item.Proven"), item.Proof, language),
            { Outcome: ItemOutcome.Recorded } when running => Say("Group.Item.Proving"),
            { Outcome: ItemOutcome.Recorded, Proof: not null } => Say("Group.Item.Unproven"),
            _ => Say($"{kind}.Item.{item.Outcome}"),
        };

        string Say(string key) => TextCatalogue.Cards.Say(language, key, step.Address, step.Group);
    }

    private static string Person(string words, RequestItem item, GroupStep step, string language)
    {
        var key = item.Outcome == ItemOutcome.Failed ? "Failed" : item.WasAlreadySo ? "AlreadySo" : item.Outcome.ToString();
        var line = TextCatalogue.Cards.Say(language, $"{words}.Item.{key}", step.Person?.Name, step.Group, step.Address);
        return item.Failure is null ? line : $"{line} {FailureTexts.Say(item.Failure, language)}";
    }
}
