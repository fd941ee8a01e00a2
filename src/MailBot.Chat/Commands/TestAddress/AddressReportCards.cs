using AdaptiveCards;
using MailBot.Chat.Cards;
using MailBot.Chat.Texts;
using MailBot.Requests.Contracts;
using MailBot.Requests.Proofs;

namespace MailBot.Chat.Commands.TestAddress;

/// <summary>An address's report: one word and half a sentence for each rung, from what exists to what arrives.</summary>
internal sealed class AddressReportCards(CardSettings settings)
{
    public RenderedCard Draw(Viewer viewer, AddressReport report)
    {
        var title = report.Address.ToString();
        var (verdict, style) = Verdict(report.Proof, viewer);
        var card = new AdaptiveCard(Buttons.Schema) { Lang = viewer.Language, Body = { Blocks.Heading(Say(viewer, "Test.Title")), Blocks.Lead(title), Blocks.State(verdict, style) } };
        card.Body.AddRange(report.Proof.Rungs.OrderBy(r => r.Rung).Where(r => !IsOfGroups(r.Rung) || report.Holder.Type == RecipientType.DistributionGroup).Select(r => Line(r, viewer)));
        card.Body.Add(Blocks.Fact(Say(viewer, "Group.Senders"), report.Senders.Count == 0 ? Say(viewer, "Group.Senders.Nobody") : string.Join(", ", report.Senders)));
        if (report.InFlight)
        {
            card.Body.Add(Blocks.Small(Say(viewer, "Test.InFlight", report.Address)));
            card.Actions.Add(Buttons.Say(viewer, Say(viewer, "Test.Again"), Say(viewer, "Test.Typed", report.Address)));
        }

        if (settings.Demonstration) card.Body.Add(Blocks.Small(Say(viewer, "Demonstration")));
        return new RenderedCard(card, $"{title} · {verdict}");
    }

    /// <summary>What a mailbox doesn't have.</summary>
    private static bool IsOfGroups(Rung rung) => rung is Rung.Settings or Rung.Members;

    private static AdaptiveElement Line(ProofRung rung, Viewer viewer)
    {
        var key = rung.State is RungState.Passed or RungState.Failed ? $"Test.{rung.Rung}.{rung.State}" : $"Test.{rung.State}";
        var words = Say(viewer, key, rung.Evidence ?? "…");
        return Blocks.Fact(Say(viewer, $"Test.{rung.Rung}"), words);
    }

    /// <summary>What it comes to. Without a sign either way nothing is claimed.</summary>
    private static (string Words, AdaptiveContainerStyle Style) Verdict(Proof proof, Viewer viewer)
    {
        var (name, style) = proof switch
        {
            _ when proof.Rungs.Any(r => r.State == RungState.Failed) => ("Broken", AdaptiveContainerStyle.Attention),
            _ when proof.Passed(Rung.Outside) => ("Open", AdaptiveContainerStyle.Good),
            _ when proof.Passed(Rung.Inside) && proof[Rung.Outside]?.State == RungState.NotWanted => ("Internal", AdaptiveContainerStyle.Good),
            _ when proof.Rungs.Any(r => r.State == RungState.Waiting) => ("UnderWay", AdaptiveContainerStyle.Emphasis),
            _ when proof.Passed(Rung.Inside) => ("InsideOnly", AdaptiveContainerStyle.Warning),
            _ => ("Unproven", AdaptiveContainerStyle.Warning),
        };
        return (Say(viewer, $"Test.Verdict.{name}"), style);
    }

    private static string Say(Viewer viewer, string key, params ReadOnlySpan<object?> facts) => TextCatalogue.Cards.Say(viewer.Language, key, facts);
}
