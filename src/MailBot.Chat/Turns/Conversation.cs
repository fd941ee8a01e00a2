using MailBot.Chat.Cards;
using MailBot.Chat.Commands;
using MailBot.Chat.Commands.Arrival;
using MailBot.Chat.Commands.CreateAddress;
using MailBot.Chat.Commands.DnsReport;
using MailBot.Chat.Commands.DnsReport.Watching;
using MailBot.Chat.Commands.Help;
using MailBot.Chat.Commands.History;
using MailBot.Chat.Commands.MyRequests;
using MailBot.Chat.Commands.NotUnderstood;
using MailBot.Chat.Commands.Show;
using MailBot.Chat.Commands.Substitute;
using MailBot.Chat.Commands.TestAddress;
using MailBot.Chat.Commands.ToApprove;
using MailBot.Chat.Decisions;
using MailBot.Chat.Drafts;
using MailBot.Chat.Language;
using MailBot.Chat.Texts;
using MailBot.Requests.Kinds.AddAlias;
using MailBot.Requests.Kinds.ChangeMembers;
using MailBot.Requests.Kinds.CreateGroup;
using MailBot.Requests.Kinds.SetUp;
using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Turns;

/// <summary>What each sentence and each button leads to. The one table of the conversation.</summary>
internal sealed partial class Conversation(
    Companies companies,
    KindTalks talks,
    OpenDrafts open,
    RequestService requests,
    DecisionHandler decisions,
    TypedDecisions typedDecisions,
    BulkApproval bulk,
    ShortAnswers shortAnswers,
    RequestPicker picker,
    MyRequestsCommand myRequests,
    ToApproveCommand toApprove,
    HistoryCommand history,
    SubstituteCommand substitute,
    CreateAddressCommand createAddress,
    ArrivalCommand arrival,
    HelpCommand help,
    ShowCommand show,
    NotUnderstoodCommand notUnderstood,
    IRequestCards cards,
    IListCards lists,
    TestAddressCommand test,
    DnsReportCommand dns,
    DnsAdviceCommand dnsAdvice,
    DnsWatchCommand dnsWatch)
{
    public Task<Routed> RouteAsync(Turn turn, CancellationToken cancellationToken) => turn.Said switch
    {
        Said.Text text => SayAsync(turn, text.Words, cancellationToken),
        Said.Click { What.Verb: CardVerbs.Say } say => SayAsync(turn, say.What.Input(CardVerbs.Typed), cancellationToken),
        Said.Click click => ClickAsync(turn, click.What, cancellationToken),
        _ => throw new InvalidOperationException($"Unexpected {turn.Said.GetType().Name}."),
    };

    private async Task<Routed> SayAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(words)) return Done(turn, "Empty");
        var (company, _) = await companies.ReadAsync(cancellationToken);
        var said = Understander.Understand(words, turn.Person, company);
        if (said.Command != ChatCommand.None) turn.Memory.Misunderstood = 0;
        return await LeadAsync(turn, said, cancellationToken);
    }

    private async Task<Routed> LeadAsync(Turn turn, Understanding said, CancellationToken cancellationToken) => said.Command switch
    {
        ChatCommand.AddAlias => new Routed.Draft(new DraftStep.Open(AddAliasKind.KindName, said)),
        ChatCommand.CreateAddress => new Routed.Done([createAddress.Handle(turn, said)]),
        ChatCommand.Resume => await ResumeAsync(turn, cancellationToken),
        ChatCommand.Resend => await ResendAsync(turn, said, cancellationToken),
        ChatCommand.Yes => await shortAnswers.YesAsync(turn, said, cancellationToken),
        ChatCommand.No => await shortAnswers.NoAsync(turn, cancellationToken),
        ChatCommand.Correction => await shortAnswers.CorrectionAsync(turn, said, cancellationToken) ?? await MisunderstoodAsync(turn, said, cancellationToken),
        ChatCommand.ConfirmAlone when said.Numbers.Count == 0 && said.Person is null => await shortAnswers.YesAsync(turn, said, cancellationToken),
        ChatCommand.Cancel when said.Numbers.Count == 0 && await open.CurrentAsync(turn, cancellationToken) is { } draft && picker.MayMean(turn, said, draft) =>
            new Routed.Draft(new DraftStep.Abandon(new RequestRef(draft.Id))),
        ChatCommand.Approve or ChatCommand.ConfirmAlone or ChatCommand.Refuse or ChatCommand.Ask or ChatCommand.Answer
            or ChatCommand.Cancel or ChatCommand.Undo or ChatCommand.Retry => new Routed.Done([await typedDecisions.HandleAsync(turn, said, cancellationToken)]),
        ChatCommand.MyRequests => await OfferingResumeAsync(turn, await myRequests.HandleAsync(turn, cancellationToken), cancellationToken),
        ChatCommand.ToApprove => await OfferingResumeAsync(turn, await toApprove.HandleAsync(turn, cancellationToken), cancellationToken),
        ChatCommand.History => await OfferingResumeAsync(turn, await history.HandleAsync(turn, said, cancellationToken), cancellationToken),
        ChatCommand.Show => await OfferingResumeAsync(turn, await show.HandleAsync(turn, said, cancellationToken), cancellationToken),
        ChatCommand.Export => await OfferingResumeAsync(turn, await history.HandleAsync(turn, said, cancellationToken), cancellationToken),
        ChatCommand.CreateGroup => new Routed.Draft(new DraftStep.Open(CreateGroupKind.KindName, said)),
        ChatCommand.SetUp => new Routed.Draft(new DraftStep.Open(SetUpKind.KindName, said)),
        ChatCommand.ChangeMembers when said.Group is null && await GroupDraftAsync(turn, cancellationToken) is { } draft => new Routed.Draft(new DraftStep.Correct(draft, said)),
        ChatCommand.ChangeMembers => new Routed.Draft(new DraftStep.Open(ChangeMembersKind.KindName, said)),
        ChatCommand.Substitute => await OfferingResumeAsync(turn, await substitute.HandleAsync(turn, said, cancellationToken), cancellationToken),
        ChatCommand.EndSubstitute => await OfferingResumeAsync(turn, await substitute.EndAsync(turn, cancellationToken), cancellationToken),
        ChatCommand.TestAddress => await OfferingResumeAsync(turn, await test.HandleAsync(turn, said, cancellationToken), cancellationToken),
        ChatCommand.DnsReport => await OfferingResumeAsync(turn, await dns.HandleAsync(turn, said, cancellationToken), cancellationToken),
        ChatCommand.DnsAdvice => new Routed.Done(await dnsAdvice.AdviseAsync(turn, said, cancellationToken)),
        ChatCommand.DnsExport => new Routed.Done(await dnsAdvice.ExportAsync(turn, said, cancellationToken)),
        ChatCommand.DnsWatch => await OfferingResumeAsync(turn, await dnsWatch.HandleAsync(turn, said, cancellationToken), cancellationToken),
        ChatCommand.DnsUnwatch => await OfferingResumeAsync(turn, await dnsWatch.EndAsync(turn, said, cancellationToken), cancellationToken),
        ChatCommand.DnsWatches => await OfferingResumeAsync(turn, await dnsWatch.ListAsync(turn, cancellationToken), cancellationToken),
        ChatCommand.Arrived or ChatCommand.NothingArrived => new Routed.Done([await arrival.SayAsync(turn, said.Command == ChatCommand.Arrived, cancellationToken)]),
        ChatCommand.NotYet => await OfferingResumeAsync(turn, NotYet(turn, $"{said.Later ?? throw new InvalidOperationException("A later wish has a kind.")}"), cancellationToken),
        ChatCommand.Help => new Routed.Done([await help.HandleAsync(turn, cancellationToken)]),
        ChatCommand.Thanks => Done(turn, "Thanks"),
        ChatCommand.Greeting => Done(turn, "Greeting", turn.Person.FirstName),
        ChatCommand.None => await MisunderstoodAsync(turn, said, cancellationToken),
        _ => throw new InvalidOperationException($"{said.Command} leads nowhere."),
    };

    /// <summary>« ajoute aussi Karim » without a group speaks of the draft at hand, where that is about a group.</summary>
    private async Task<Request?> GroupDraftAsync(Turn turn, CancellationToken cancellationToken) =>
        await open.CurrentAsync(turn, cancellationToken) is { } draft && draft.Kind != AddAliasKind.KindName ? draft : null;

    private async Task<Routed> MisunderstoodAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        if (await open.CurrentAsync(turn, cancellationToken) is { } draft && talks[draft.Kind].Means(draft.Payload, said.Text))
        {
            turn.Memory.Misunderstood = 0;
            return new Routed.Draft(new DraftStep.Correct(draft, said));
        }

        return new Routed.Done(await notUnderstood.HandleAsync(turn, said, cancellationToken));
    }

    private static Reply.Words NotYet(Turn turn, string what) => new(Say(turn, "Later", Say(turn, $"Later.{what}")));

    private async Task<Routed> ResumeAsync(Turn turn, CancellationToken cancellationToken) =>
        await open.CurrentAsync(turn, cancellationToken) is { } draft ? new Routed.Draft(new DraftStep.Resume(draft)) : Done(turn, "None.Resume");

    /// <summary>Something else in the middle of a draft: the draft is kept, and offered again.</summary>
    private async Task<Routed> OfferingResumeAsync(Turn turn, Reply reply, CancellationToken cancellationToken)
    {
        if (turn.Memory.Draft is null || await open.CurrentAsync(turn, cancellationToken) is not { } draft) return new Routed.Done([reply]);
        var offer = lists.Choice(turn.Viewer, Say(turn, "Resume.Question", cards.Subject(draft, turn.Language)),
        [
            new ChoiceOption(Say(turn, "Resume.Resume"), Say(turn, "Resume.Typed.Resume")),
            new ChoiceOption(Say(turn, "Resume.Abandon"), Say(turn, "Resume.Typed.Abandon")),
        ]);
        return new Routed.Done([reply, new Reply.Card(offer)]);
    }

    private static Routed.Done Done(Turn turn, string key, params ReadOnlySpan<object?> facts) => new([new Reply.Words(Say(turn, key, facts))]);

    private static string Say(Turn turn, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Replies.Say(turn.Language, key, facts);
}
