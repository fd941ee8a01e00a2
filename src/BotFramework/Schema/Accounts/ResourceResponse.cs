namespace Microsoft.Bot.Schema;

/// <summary>The id that the channel gave; null or empty when it gave none (Teams answers 202 without an id to some messages).</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string id = null)
    {
        Id = id;
    }

    public string Id { get; set; }
}
