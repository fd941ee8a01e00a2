using CsCheck;
using MailBot.Requests.Addresses;

namespace MailBot.Requests.Tests.Addresses;

public sealed class AddressReaderTests
{
    [Theory]
    [InlineData("Devis@Serrurerie.Example", "devis@serrurerie.example")]
    [InlineData(" o'neil+a@x.fr ", "o'neil+a@x.fr")]
    [InlineData("mailto:a.b@x.fr", "a.b@x.fr")]
    [InlineData("devis@serrurerie.example.", "devis@serrurerie.example")]
    public void WellFormed_IsReadInLowerCase(string typed, string expected) =>
        Assert.Equal(expected, Assert.IsType<AddressReading.Read>(AddressReader.Read(typed)).Address.ToString());

    [Theory]
    [InlineData("devis@")]
    [InlineData("devis")]
    public void WithoutDomain_IsTheLocalPart(string typed) =>
        Assert.Equal("devis", Assert.IsType<AddressReading.LocalPartOnly>(AddressReader.Read(typed)).LocalPart);

    [Theory]
    [InlineData("données@serrurerie.example", "donnees@serrurerie.example")]
    [InlineData("cœur@x.fr", "coeur@x.fr")]
    [InlineData("été@", "ete@")]
    public void Accents_GetAProposal(string typed, string expected) =>
        Assert.Equal(expected, Assert.IsType<AddressReading.NotAscii>(AddressReader.Read(typed)).Suggestion);

    [Fact]
    public void LettersOfAnotherAlphabet_GetNone() =>
        Assert.Null(Assert.IsType<AddressReading.NotAscii>(AddressReader.Read("касса@x.fr")).Suggestion);

    [Theory]
    [InlineData(".a@x.fr")]
    [InlineData("a.@x.fr")]
    [InlineData("a..b@x.fr")]
    public void Dots_AreNamed(string typed) => Assert.IsType<AddressReading.MisplacedDot>(AddressReader.Read(typed));

    [Theory]
    [InlineData("a b@x.fr")]
    [InlineData("a@b@x.fr")]
    [InlineData("a,b@x.fr")]
    [InlineData("a@x")]
    [InlineData("a@-x.fr")]
    [InlineData("a@x..fr")]
    public void Characters_AreNamed(string typed) => Assert.IsType<AddressReading.BadCharacter>(AddressReader.Read(typed));

    [Fact]
    public void Lengths_AreLimited()
    {
        Assert.IsType<AddressReading.Read>(AddressReader.Read(new string('a', 64) + "@x.fr"));
        Assert.Equal(64, Assert.IsType<AddressReading.TooLong>(AddressReader.Read(new string('a', 65) + "@x.fr")).Limit);
        Assert.Equal(254, Assert.IsType<AddressReading.TooLong>(AddressReader.Read(new string('a', 300) + "@x.fr")).Limit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("@x.fr")]
    public void Nothing_IsNoAddress(string typed) => Assert.IsType<AddressReading.NoAddress>(AddressReader.Read(typed));

    [Fact]
    public void WhateverIsRead_ReadsTheSameAgain() => Gen.String.Sample(text =>
    {
        if (AddressReader.Read(text) is AddressReading.Read read)
        {
            Assert.Equal(read, AddressReader.Read(read.Address.ToString()));
            Assert.True(System.Text.Ascii.IsValid(read.Address.ToString()));
        }
    });
}
