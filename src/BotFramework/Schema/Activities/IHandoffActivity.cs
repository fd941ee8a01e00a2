namespace Microsoft.Bot.Schema;

/// <summary>The conversation goes over to somebody else.</summary>
public interface IHandoffActivity : IActivity
{
}
