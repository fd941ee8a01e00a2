using AdaptiveCards;
using MailBot.Requests.Kinds;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Cards;

internal sealed partial class RequestCards
{
    private RenderedCard Form(Request draft, Viewer viewer, string? notice, IReadOnlyList<RequestProblem> problems)
    {
        var kind = byKind[draft.Kind];
        var card = New(viewer, notice);
        card.Body.Add(Blocks.Heading(Say(viewer, $"{draft.Kind}.Form")));
        card.Body.Add(Blocks.Small(Say(viewer, $"{draft.Kind}.Explained")));
        foreach (var problem in problems.Where(p => p.Field is null)) card.Body.Add(Blocks.Notice(ProblemTexts.Say(problem, viewer.Language), AdaptiveContainerStyle.Warning));
        card.Body.AddRange(kind.Form(draft, problems, viewer.Language));
        card.Body.Add(new AdaptiveTextInput
        {
            Id = CardVerbs.Reason,
            Label = Say(viewer, "Form.Reason"),
            Value = draft.Reason,
            MaxLength = RequestService.ReasonMaximum,
            IsMultiline = true,
        });
        card.Actions.Add(Buttons.For(viewer, Say(viewer, "Button.Continue"), CardVerbs.FormContinue, draft, inputs: true));
        card.Actions.Add(Buttons.For(viewer, Say(viewer, "Button.Abandon"), CardVerbs.DraftAbandon, draft));
        return Finished(card, Say(viewer, $"{draft.Kind}.Form"), viewer);
    }

    /// <summary>The request as it would be sent: restated, never « Êtes-vous sûr ? ».</summary>
    private async Task<RenderedCard> SummaryAsync(Request draft, Viewer viewer, string? notice, IReadOnlyList<RequestProblem> cautions, CancellationToken cancellationToken)
    {
        var kind = byKind[draft.Kind];
        var card = New(viewer, notice);
        card.Body.Add(Blocks.Heading(Say(viewer, "Draft.Heading")));
        card.Body.Add(Blocks.Lead(kind.Title(draft, viewer.Language)));
        card.Body.AddRange(kind.Facts(draft, viewer.Language));
        card.Body.AddRange(cautions.Select(c => kind.Caution(c, viewer.Language)).OfType<string>().Select(c => Blocks.Notice(c, AdaptiveContainerStyle.Warning)));
        card.Body.AddRange(await kind.ConsequencesAsync(draft, viewer.Language, cancellationToken));
        if (!string.IsNullOrWhiteSpace(draft.Reason)) card.Body.Add(Blocks.Fact(Say(viewer, "Label.Reason"), draft.Reason));
        var deciders = await requests.Deciders.AskedAtOnceAsync(draft, cancellationToken);
        card.Body.Add(Blocks.Fact(Say(viewer, "Label.Deciders"), deciders.Count == 0 ? Say(viewer, "Deciders.None") : Names(deciders, viewer)));
        card.Body.Add(Blocks.Small(Say(viewer, "Draft.Typed")));
        card.Actions.Add(Buttons.For(viewer, Say(viewer, "Button.Send"), CardVerbs.DraftSend, draft));
        card.Actions.Add(Buttons.For(viewer, Say(viewer, "Button.Edit"), CardVerbs.DraftEdit, draft));
        card.Actions.Add(Buttons.For(viewer, Say(viewer, "Button.Abandon"), CardVerbs.DraftAbandon, draft));
        return Finished(card, kind.Title(draft, viewer.Language), viewer);
    }

    private static string Names(IReadOnlyList<MailBot.Requests.People.Person> people, Viewer viewer) =>
        people.Count <= 1
            ? string.Concat(people.Select(p => p.DisplayName))
            : Say(viewer, "Names.Or", string.Join(", ", people.SkipLast(1).Select(p => p.DisplayName)), people[^1].DisplayName);
}
