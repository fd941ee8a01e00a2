namespace Microsoft.Bot.Schema;

/// <summary>Somebody took the bot into the contacts or out of them.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    /// <summary>One of <see cref="ContactRelationUpdateActionTypes"/>.</summary>
    string Action { get; set; }
}
