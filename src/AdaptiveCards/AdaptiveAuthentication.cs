using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>How a viewer signs in when an Action.Execute needs it.</summary>
public class AdaptiveAuthentication : ICardObject
{
    internal static readonly MemberTable Table = new MemberTable<AdaptiveAuthentication>()
        .Text("text", o => o.Text, (o, v) => o.Text = v)
        .Text("connectionName", o => o.ConnectionName, (o, v) => o.ConnectionName = v)
        .Shaped("tokenExchangeResource", o => o.TokenExchangeResource, (o, v) => o.TokenExchangeResource = v, CardWriter.Write, CardReader.Of<AdaptiveTokenExchangeResource>)
        .List("buttons", o => o.Buttons, CardWriter.Write, CardReader.Of<AdaptiveAuthCardButton>);

    public string Text { get; set; }

    public string ConnectionName { get; set; }

    public AdaptiveTokenExchangeResource TokenExchangeResource { get; set; }

    public List<AdaptiveAuthCardButton> Buttons { get; set; } = [];

    MemberTable ICardObject.Members => Table;

    string ICardObject.TypeOnWire => null;

    SerializableDictionary<string, object> ICardObject.Additional => null;
}

public class AdaptiveTokenExchangeResource : ICardObject
{
    internal static readonly MemberTable Table = new MemberTable<AdaptiveTokenExchangeResource>()
        .Text("id", o => o.Id, (o, v) => o.Id = v)
        .Text("uri", o => o.Uri, (o, v) => o.Uri = v)
        .Text("providerId", o => o.ProviderId, (o, v) => o.ProviderId = v);

    public string Id { get; set; }

    public string Uri { get; set; }

    public string ProviderId { get; set; }

    MemberTable ICardObject.Members => Table;

    string ICardObject.TypeOnWire => null;

    SerializableDictionary<string, object> ICardObject.Additional => null;
}

public class AdaptiveAuthCardButton : ICardObject
{
    internal static readonly MemberTable Table = new MemberTable<AdaptiveAuthCardButton>()
        .Text("type", o => o.Type, (o, v) => o.Type = v)
        .Text("title", o => o.Title, (o, v) => o.Title = v)
        .Text("image", o => o.Image, (o, v) => o.Image = v)
        .Text("value", o => o.Value, (o, v) => o.Value = v);

    public string Type { get; set; }

    public string Title { get; set; }

    public string Image { get; set; }

    public string Value { get; set; }

    MemberTable ICardObject.Members => Table;

    string ICardObject.TypeOnWire => null;

    SerializableDictionary<string, object> ICardObject.Additional => null;
}
