using MailBot.Terminal.Connector;
using MailBot.Terminal.Teams;

namespace MailBot.Conversation.Tests.Bench;

/// <summary>One person in front of Teams: says, clicks, reads.</summary>
internal sealed class Room(TeamsPerson person, LoopbackConnector connector, BotClient client)
{
    public TeamsPerson Person => person;

    public IReadOnlyList<PostedActivity> Activities => connector.ActivitiesOf(person);

    /// <summary>Everything that was ever posted or edited here, as text.</summary>
    public string Everything => string.Join('\n', connector.Changes.Where(c => c.Person == person).Select(c => CardText.Of(c.Activity)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task SayAsync(string text)
    {
        var answer = await client.SayAsync(person, text, Token);
        Assert.True(answer.Succeeded, $"{text}: {answer.Status} {answer.Body}");
    }

    /// <summary>Says it and gives what was shown here in answer, when all is quiet.</summary>
    public async Task<string> SayAndReadAsync(string text, Func<CancellationToken, Task<bool>> quiet)
    {
        var before = connector.Changes.Count;
        await SayAsync(text);
        Assert.True(await quiet(Token), $"still busy after: {text}");
        return string.Join('\n', connector.Changes.Skip(before).Where(c => c.Person == person).Select(c => CardText.Of(c.Activity)));
    }

    public Task InstallAsync() => client.InstallAsync(person, Token);

    public async Task<BotAnswer> PressAsync(PostedActivity card, string verb, string? input = null, string value = "")
    {
        var inputs = input is null ? null : new Dictionary<string, string> { [input] = value };
        var answer = await client.PressAsync(person, card, verb, inputs, Token);
        Assert.True(answer.Succeeded, $"{verb}: {answer.Status} {answer.Body}");
        return answer;
    }

    /// <summary>The newest card here that offers this.</summary>
    public Task<PostedActivity> CardOfferingAsync(string verb) => SeeAsync(a => a.Offers(verb));

    public Task<PostedActivity> SeeAsync(Func<PostedActivity, bool> match) =>
        connector.WaitForAsync(person, match, Until.Bound, Token);

    public Task<PostedActivity> ReadAsync(string text) => SeeAsync(a => CardText.Of(a).Contains(text, StringComparison.Ordinal));
}
