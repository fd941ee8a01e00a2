using System.Globalization;
using AdaptiveCards.Json;

namespace AdaptiveCards;

/// <summary>How the card of one viewer is fetched anew; at most 60 viewers in Teams.</summary>
public class AdaptiveRefresh : ICardObject
{
    internal static readonly MemberTable Table = new MemberTable<AdaptiveRefresh>()
        .Shaped("action", o => o.Action, (o, v) => o.Action = v, CardWriter.Write, (e, r) => CardReader.Action(e, r) as AdaptiveExecuteAction)
        .List("userIds", o => o.UserIds, (v, w) => w.WriteStringValue(v), (e, r) => r.Text(e, "userIds"))
        .Shaped("expires", o => o.ExpiresOnWire, (o, v) => o.ExpiresOnWire = v, (v, w) => w.WriteStringValue(v), (e, r) => r.Text(e, "expires"));

    public AdaptiveExecuteAction Action { get; set; }

    public List<string> UserIds { get; set; } = [];

    /// <summary>When the card goes stale; before that, clients don't refresh by themselves. UTC.</summary>
    public DateTime? Expires { get; set; }

    private string ExpiresOnWire
    {
        get => Expires?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        set => Expires = DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }

    MemberTable ICardObject.Members => Table;

    string ICardObject.TypeOnWire => null;

    SerializableDictionary<string, object> ICardObject.Additional => null;
}
