using MailBot.Chat.Language;
using MailBot.Chat.Language.Words;
using MailBot.Requests.Addresses;
using MailBot.Requests.Contracts;

namespace MailBot.Chat.Tests.Language;

public sealed class UnderstanderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \u00a0\t ")]
    [InlineData("\u0000\u0007\u001b")]
    [InlineData("\ud800")]
    [InlineData("<at>MailBot</at>")]
    public void NothingSaid_IsNothingWithTwoProposals(string text)
    {
        var understood = Company.Understand(text);
        Assert.Equal(ChatCommand.None, understood.Command);
        Assert.Equal([ChatCommand.AddAlias, ChatCommand.MyRequests], understood.Nearest);
    }

    [Theory]
    [InlineData("ajoute l’alias devis@ à ma boîte")]
    [InlineData("ajoute l'alias devis@ a ma boite")]
    [InlineData("AJOUTE\u00a0L’ALIAS\u202fDEVIS@ À MA BOÎTE\u00a0!")]
    [InlineData("<at id=\"0\">MailBot</at> ajoute l'alias devis@ à ma boîte")]
    [InlineData("ajoute\u200b l'alias devis@ à ma boîte 🙏")]
    public void SameWishHoweverTyped_IsTheSameCommand(string text)
    {
        var understood = Company.Understand(text);
        Assert.Equal(ChatCommand.AddAlias, understood.Command);
        Assert.Equal(new AddressReading.LocalPartOnly("devis"), understood.Address);
        Assert.IsType<Target.Self>(understood.Target);
    }

    [Theory]
    [InlineData("D-0427", 427)]
    [InlineData("d427", 427)]
    [InlineData("D 427", 427)]
    [InlineData("d–0427", 427)]
    [InlineData("427", 427)]
    [InlineData("la 427", 427)]
    [InlineData("n° 427", 427)]
    [InlineData("#427", 427)]
    public void NumberAsTyped_IsRead(string number, int expected)
    {
        var understood = Company.Understand($"approuver {number}");
        Assert.Equal((ChatCommand.Approve, expected), (understood.Command, Assert.Single(understood.Numbers)));
    }

    [Theory]
    [InlineData("aprouve D-0427", nameof(ChatCommand.Approve))]
    [InlineData("aprouve", nameof(ChatCommand.None))]
    [InlineData("approuvera D-0427", nameof(ChatCommand.None))]
    [InlineData("approved D-0427", nameof(ChatCommand.None))]
    [InlineData("refaire D-0427", nameof(ChatCommand.None))]
    [InlineData("désapprouver D-0427", nameof(ChatCommand.None))]
    public void MistypedDecision_NeedsItsNumberAndIsNoOtherWord(string text, string expected) =>
        Assert.Equal(expected, Company.Understand(text).Command.ToString());

    [Fact]
    public void TwoOfTheSameName_AreCandidatesAndNeverOneOfThem()
    {
        var ambiguous = Assert.Single(Company.Understand("ajoute l'alias devis@ à Hélène et à Luc").Added.Ambiguous);
        Assert.Equal("Luc", ambiguous.Typed);
        Assert.Equal(2, ambiguous.Candidates.Count);
    }

    [Fact]
    public void PersonAndGroupTogether_AreSeveral() =>
        Assert.Equal(["Hélène Roussel", "Compta"], Company.Understand("crée l'adresse pro@ pour Hélène et le groupe Compta").Added.Found.Select(one => one.DisplayName));

    [Theory]
    [InlineData("ajoute Karim à équipe")]
    [InlineData("ajoute karim benali a equipe")]
    [InlineData("ajoute Karim à l'équipe")]
    [InlineData("mets karim dans equipe stp")]
    public void GroupThatIsCalledTeam_IsJoinedAndNotFounded(string sentence)
    {
        var team = new MailRecipient("equipe", "equipe", "Équipe", RecipientType.Microsoft365Group, EmailAddress.TryParse("equipe@serrurerie.example")!, []);
        var understood = Understander.Understand(sentence, Company.Julie, Company.View with { Groups = [.. Company.View.Groups, team] });
        Assert.Equal((ChatCommand.ChangeMembers, new Target.Group(team)), (understood.Command, understood.Group));
    }

    [Fact]
    public void AccentedAddress_CarriesItsAsciiForm()
    {
        var accented = Assert.IsType<AddressReading.NotAscii>(Company.Understand("ajoute l'alias dépôt@serrurerie.example à ma boîte").Address);
        Assert.Equal("depot@serrurerie.example", accented.Suggestion);
    }

    [Fact]
    public void MotiveWithMarkdown_IsKeptAsTyped() =>
        Assert.Equal("**pas utile** [lien](https://exemple.test)", Company.Understand("refuse D-0427 : **pas utile** [lien](https://exemple.test)").Reason);

    [Theory]
    [InlineData("mes demandes", nameof(SpokenLanguage.French))]
    [InlineData("approve D-0427", nameof(SpokenLanguage.English))]
    [InlineData("12 + 30", nameof(SpokenLanguage.Unknown))]
    public void Language_IsToldByTheWords(string text, string expected) =>
        Assert.Equal(expected, Company.Understand(text).Language.ToString());

    [Fact]
    public void TenKilobytes_AreNotRead()
    {
        var text = string.Concat(Enumerable.Repeat("approuve D-0427 ", 640));
        Assert.Equal(Doubt.TooLong, Company.Understand(text).Doubt);
        Assert.Empty(Sentence.Read(text).Words);
    }

    [Theory]
    [InlineData("a@")]
    [InlineData("ok oui alias approuve refuse pour ")]
    [InlineData("l'l'l'")]
    [InlineData("Luc ")]
    [InlineData("((((")]
    [InlineData("<at")]
    public void WorstSentences_TakeBoundedWork(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, Sentence.LengthLimit))[..Sentence.LengthLimit];
        Company.Understand(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(Company.Understand(text).IsAction);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64_000_000);
    }
}
