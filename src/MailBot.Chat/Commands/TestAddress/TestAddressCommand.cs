using MailBot.Chat.Cards;
using MailBot.Chat.Commands.AddAlias;
using MailBot.Chat.Language;
using MailBot.Chat.Texts;
using MailBot.Chat.Turns;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.Lifecycle;
using MailBot.Requests.Proofs;

namespace MailBot.Chat.Commands.TestAddress;

/// <summary>« teste contact@ »: what is known of an address, rung by rung. A message on its way is followed when it is asked again.</summary>
internal sealed class TestAddressCommand(AddressTest test, RequestService requests, Companies companies, AddressReportCards cards, TimeProvider clock)
{
    /// <summary>Older messages are no sign of today.</summary>
    private static readonly TimeSpan Followed = TimeSpan.FromHours(1);

    public async Task<Reply> HandleAsync(Turn turn, Understanding said, CancellationToken cancellationToken)
    {
        if (!requests.Policy.MayAsk(turn.Person)) return Words(turn, "Denied.MayNotAsk", People.Or(requests.Policy.Approvers, turn.Language));
        var (address, problem) = await AddressAsync(turn, said.Address, cancellationToken);
        if (address is null) return problem ?? Words(turn, "Test.Which");
        var before = turn.Memory.Trial is { } trial && trial.Address == address.ToString() && clock.GetUtcNow() - trial.Proof.Since < Followed ? trial.Proof : null;
        return await test.RunAsync(address, before, cancellationToken) switch
        {
            Reading<AddressReport>.Found { Value: var report } => Tell(turn, report),
            Reading<AddressReport>.Missing => Words(turn, "Test.Nobody", address),
            _ => Words(turn, "Directory.Down"),
        };
    }

    private Reply.Card Tell(Turn turn, AddressReport report)
    {
        turn.Memory.Trial = report.InFlight ? new Trial(report.Address.ToString(), report.Proof) : null;
        return new Reply.Card(cards.Draw(turn.Viewer, report));
    }

    private async Task<(EmailAddress? Address, Reply? Problem)> AddressAsync(Turn turn, AddressReading? typed, CancellationToken cancellationToken)
    {
        switch (typed)
        {
            case null:
                return (null, null);
            case AddressReading.Read read:
                return (read.Address, null);
            case AddressReading.LocalPartOnly part:
                var (company, _) = await companies.ReadAsync(cancellationToken);
                return company.Domains.FirstOrDefault(d => d.IsDefault) is { } domain
                    ? (EmailAddress.TryParse($"{part.LocalPart}@{domain.Name}"), null)
                    : (null, Words(turn, "Directory.Down"));
            default:
                return (null, new Reply.Words(AliasProblemTexts.Malformed(typed, turn.Language)));
        }
    }

    private static Reply.Words Words(Turn turn, string key, params ReadOnlySpan<object?> facts) => new(TextCatalogue.Replies.Say(turn.Language, key, facts));
}
