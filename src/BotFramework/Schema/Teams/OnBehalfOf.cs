using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Person in whose name a message is shown.</summary>
public class OnBehalfOf
{
    [JsonPropertyName("itemid")]
    public int ItemId { get; set; }

    public string MentionType { get; set; }

    public string Mri { get; set; }

    public string DisplayName { get; set; }
}
