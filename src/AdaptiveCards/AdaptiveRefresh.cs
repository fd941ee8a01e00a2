using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>How the card of one viewer is fetched anew; at most 60 viewers in Teams.</summary>
public class AdaptiveRefresh : ICardObject
{
    internal static readonly MemberTable Table = new MemberTable<AdaptiveRefresh>()
        .Shaped("action", o => o.Action, (o, v) => o.Action = v, CardWriter.Write, (e, r) => CardReader.Action(e, r) as AdaptiveExecuteAction)
        .List("userIds", o => o.UserIds, (v, w) => w.WriteStringValue(v), (e, r) => r.Text(e, "userIds"));

    public AdaptiveExecuteAction Action { get; set; }

    public List<string> UserIds { get; set; } = [];

    MemberTable ICardObject.Members => Table;

    string ICardObject.TypeOnWire => null;

    SerializableDictionary<string, object> ICardObject.Additional => null;
}
