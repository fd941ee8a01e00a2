namespace MailBot.Chat.Language.Reports;

/// <summary>The names of commands outside the bot.</summary>
internal static class CommandNames
{
    public const string None = "none";

    /// <summary>Answers to the bot, and what only shows something by its number, have no name: without a conversation they do nothing.</summary>
    public static string Of(Understanding said) => said.Command switch
    {
        // The bot decides one request at a time and says so: « valide 12 et 13 ».
        _ when said is { IsAction: true, Numbers.Count: > 1 } => None,
        ChatCommand.AddAlias => "addAlias",
        ChatCommand.CreateAddress => "createAddress",
        ChatCommand.CreateGroup => "createGroup",
        ChatCommand.ChangeMembers => "changeMembers",
        ChatCommand.TestAddress => "testAddress",
        ChatCommand.SetUp => "setup",
        ChatCommand.DnsReport or ChatCommand.DnsAdvice or ChatCommand.DnsExport => "dnsReport",
        ChatCommand.DnsWatch or ChatCommand.DnsWatches or ChatCommand.DnsUnwatch => "dnsWatch",
        ChatCommand.Approve => "approve",
        ChatCommand.ConfirmAlone when said.Numbers.Count > 0 || said.Person is not null => "approve",
        ChatCommand.Refuse => "refuse",
        ChatCommand.Ask => "ask",
        ChatCommand.Cancel => "cancel",
        ChatCommand.Undo => "undo",
        ChatCommand.MyRequests => "myRequests",
        ChatCommand.ToApprove => "toApprove",
        ChatCommand.History or ChatCommand.Export => "history",
        ChatCommand.Substitute => "substitute",
        ChatCommand.Help => "help",
        ChatCommand.Thanks => "thanks",
        _ => None,
    };

    /// <summary>A word for people about a sentence that is <c>none</c>.</summary>
    public static string Note(Understanding said) => said.Command switch
    {
        _ when said is { IsAction: true, Numbers.Count: > 1 } => "nothing is done: several requests at once",
        ChatCommand.NotYet => $"a wish that MailBot doesn't fulfil yet ({said.Later})",
        ChatCommand.None when said.Doubt is not Doubt.Nothing => $"nothing is done: {said.Doubt}",
        ChatCommand.None => "nothing was said",
        _ => $"{said.Command}: an answer to the bot or a look at something, nothing by itself",
    };
}
