using MailBot.Chat.Cards;
using MailBot.Chat.Language;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Dns.Names;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Commands.DnsReport;

/// <summary>Which domain a sentence is about. Whatever is no domain is answered here, and no packet leaves.</summary>
internal sealed class DomainPicker(IDomains domains, IListCards lists)
{
    /// <param name="typed">The sentence that a button for one of several domains stands for.</param>
    public async Task<PickedDomain> PickAsync(Turn turn, Understanding said, Func<DnsName, string> typed, CancellationToken cancellationToken)
    {
        switch (said.Domains)
        {
            case []:
                return turn.Memory.Domain is { } last && said.Command != ChatCommand.DnsReport && DnsName.TryParse(last, out var name)
                    ? new PickedDomain.This(name)
                    : await OwnAsync(turn, typed, cancellationToken);
            case [var one]:
                return Read(turn, DomainInput.Read(one));
            case var several:
                return Choice(turn, [.. several.Select(DomainInput.Read).OfType<DomainReading.Valid>().Select(v => v.Name).Distinct()], typed, DomainInput.Read(several[0]));
        }
    }

    public static PickedDomain Read(Turn turn, DomainReading reading) => reading is DomainReading.Valid valid
        ? new PickedDomain.This(valid.Name)
        : new PickedDomain.Not(new Reply.Words(DomainProblemTexts.Say(reading, TextCatalogue.Culture(turn.Language))));

    private async Task<PickedDomain> OwnAsync(Turn turn, Func<DnsName, string> typed, CancellationToken cancellationToken)
    {
        if (await domains.ListAsync(cancellationToken) is not Reading<IReadOnlyList<AcceptedDomain>>.Found { Value: var all }) return Words(turn, "Dns.OwnUnknown");
        var own = all.Where(d => !d.IsInitial).OrderByDescending(d => d.IsDefault).Select(d => DnsName.TryParse(d.Name, out var name) ? name : DnsName.Root).Where(n => !n.IsRoot).ToList();
        return own.Count == 0 ? Words(turn, "Dns.NoOwn") : Choice(turn, own, typed, new DomainReading.Nothing());
    }

    private PickedDomain Choice(Turn turn, List<DnsName> names, Func<DnsName, string> typed, DomainReading otherwise) => names switch
    {
        [] => Read(turn, otherwise),
        [var one] => new PickedDomain.This(one),
        _ => new PickedDomain.Not(new Reply.Card(lists.Choice(
            turn.Viewer, TextCatalogue.Replies.Say(turn.Language, "Dns.Which"), [.. names.Select(n => new ChoiceOption(DomainDisplay.Of(n), typed(n)))]))),
    };

    private static PickedDomain.Not Words(Turn turn, string key) => new(new Reply.Words(TextCatalogue.Replies.Say(turn.Language, key)));
}

internal abstract record PickedDomain
{
    private PickedDomain() { }

    public sealed record This(DnsName Name) : PickedDomain;

    public sealed record Not(Reply Reply) : PickedDomain;
}
