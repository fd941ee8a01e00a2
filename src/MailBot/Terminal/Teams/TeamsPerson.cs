namespace MailBot.Terminal.Teams;

/// <summary>Someone who talks to the bot from the terminal, as Teams knows them.</summary>
/// <param name="Name">Display name: shown, never trusted by the bot.</param>
/// <param name="AadObjectId">Entra object id: the identity that the bot authorises on.</param>
/// <param name="Address">Mail address, also the user principal name.</param>
/// <param name="TeamsId">The <c>29:</c> id that channels use for this person.</param>
/// <param name="Locale">Language of this person's Teams client.</param>
/// <param name="Platform">Client platform as Teams reports it: Web, Windows, iOS, Android.</param>
internal sealed record TeamsPerson(
    string Name,
    string AadObjectId,
    string Address,
    string TeamsId,
    string Locale = "fr-FR",
    string Platform = "Web")
{
    /// <summary>The one personal conversation with the bot: the same in every run, as in Teams.</summary>
    public string ConversationId => "a:personal-" + AadObjectId;

    public string FirstName => Name.Split(' ', 2)[0];
}
