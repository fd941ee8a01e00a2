using MailBot.Storage.Postgres;

namespace MailBot.Storage.Tests.Postgres;

public sealed class ConnectionTextTests
{
    [Theory]
    [InlineData("Host=db.example;Database=mailbot;Username=mailbot;Password=geheim")]
    [InlineData("Server=db.example;Port=6432;Database=mailbot;SSL Mode=VerifyFull;Search Path=bot")]
    public void CompleteText_IsFine(string text) => Assert.Null(StorageOptions.ProblemOf(text));

    [Theory]
    [InlineData("", "Host")]
    [InlineData("Database=mailbot;Password=geheim", "Host")]
    [InlineData("Host=db.example;Username=mailbot;Password=geheim", "Database")]
    [InlineData("postgresql://mailbot:geheim@db.example/mailbot", "Host=db.example")]
    [InlineData("Host=db.example;Database=mailbot;Password=geh;eim=1", "Host=db.example")]
    [InlineData("Host=db.example;Database=mailbot;Port=geheim", "Host=db.example")]
    [InlineData("Host=db.example;Database=mailbot;SSL Mode=geheim", "Host=db.example")]
    [InlineData("Host=db.example;Database=mailbot;Pooling=geheim", "Host=db.example")]
    [InlineData("Host=db.example;Database=mailbot;Password=\"geheim", "Host=db.example")]
    public void IncompleteText_IsToldWithoutRepeatingIt(string text, string told)
    {
        var problem = StorageOptions.ProblemOf(text);
        Assert.Contains(told, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("eim", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Connections_AreFewerThanAServerHasUnlessSomebodyChose()
    {
        Assert.Equal(30, ConnectionText.Read("Host=db;Database=mailbot").MaxPoolSize);
        Assert.Equal(5, ConnectionText.Read("Host=db;Database=mailbot;Maximum Pool Size=5").MaxPoolSize);
    }

    [Fact]
    public void Place_IsWithoutPassword() =>
        Assert.Equal("mailbot on db.example:5432", ConnectionText.Place(ConnectionText.Read("Host=db.example;Database=mailbot;Username=me;Password=geheim")));
}
