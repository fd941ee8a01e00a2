using System.Diagnostics;
using MailBot.Chat.Language;
using MailBot.Chat.Language.Words;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;
using MailBot.Requests.People;

namespace MailBot.Chat.Tests.Language;

/// <summary>Two hundred people in one sentence are read whole, or the sentence is refused plainly.</summary>
public sealed class LongListTests
{
    private const string Syllables = "ba be bi bo bu da de di do du fa fe fi fo fu ga ge gi go gu";

    private static readonly IReadOnlyList<Person> Crowd = [.. Enumerable.Range(0, 400).Select(Somebody)];

    private static readonly CompanyView Company = new(
        Crowd,
        [new MailRecipient("g", "g", "Contact", RecipientType.DistributionGroup, Address("contact"), [Address("contact")])],
        [new AcceptedDomain("serrurerie.example", IsDefault: true, IsInitial: false)]);

    [Theory]
    [InlineData("ajoute {0} à contact", nameof(ChatCommand.ChangeMembers))]
    [InlineData("crée un groupe avec {0}", nameof(ChatCommand.CreateGroup))]
    [InlineData("crée l'adresse tous@ pour {0}", nameof(ChatCommand.CreateGroup))]
    public void TwoHundredNames_AreReadWhole(string wish, string expected)
    {
        var understood = Understander.Understand(wish.Replace("{0}", string.Join(", ", Crowd.Take(200).Select(person => person.DisplayName)), StringComparison.Ordinal), Crowd[0], Company);
        Assert.Equal(expected, understood.Command.ToString());
        Assert.Equal(200, understood.Added.Found.Count);
        Assert.Empty(understood.Added.Unknown);
    }

    [Fact]
    public void TwoHundredAddresses_AreReadWhole() =>
        Assert.Equal(200, Understander.Understand($"ajoute {string.Join(", ", Crowd.Take(200).Select(person => person.Address))} à contact", Crowd[0], Company).Added.Found.Count);

    [Fact]
    public void LongerThanThat_IsRefusedPlainlyAndNeverHalfRead()
    {
        var understood = Understander.Understand($"ajoute {string.Join(", ", Enumerable.Repeat("Jean Dupont", 1000))} à contact", Crowd[0], Company);
        Assert.Equal((ChatCommand.None, Doubt.TooLong), (understood.Command, understood.Doubt));
    }

    [Fact]
    public void LongProse_IsNoCommand() =>
        Assert.Equal(Doubt.TooLong, Understander.Understand("refuse D-0427 : " + string.Concat(Enumerable.Repeat("car ", Sentence.ProseLimit)), Crowd[0], Company).Doubt);

    [Fact]
    public void StrangersByTheHundred_TakeNoTimeToSpeakOf()
    {
        var sentence = $"ajoute {string.Join(", ", Enumerable.Range(0, 200).Select(i => $"Zorglub{i} Quidam{i}"))} à contact";
        Understander.Understand("aide", Crowd[0], Company);
        // Far above what it takes on a busy machine, far below what every word against every person and place would.
        var watch = Stopwatch.StartNew();
        Assert.Equal(200, Understander.Understand(sentence, Crowd[0], Company).Added.Unknown.Count);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    private static Person Somebody(int i)
    {
        var parts = Syllables.Split(' ');
        var first = $"M{parts[i % 20]}l{parts[i / 20]}n";
        var last = $"K{parts[i / 20]}r{parts[i % 20]}t";
        return new Person(new PersonKey("tenant", $"p{i}"), $"{char.ToUpperInvariant(first[0])}{first[1..]} {last}", Address($"{first}.{last}".ToLowerInvariant()));
    }

    private static EmailAddress Address(string localPart) => EmailAddress.TryParse($"{localPart}@serrurerie.example")!;
}
