namespace Microsoft.Bot.Schema;

/// <summary>The bot was added or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    string Action { get; set; }
}
