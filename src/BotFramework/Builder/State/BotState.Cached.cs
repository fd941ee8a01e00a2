using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The state of a turn, and what it looked like when it was loaded.</summary>
    public class CachedBotState
    {
        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            Hash = ComputeHash(State);
        }

        internal CachedBotState(IDictionary<string, object> state, string hash) => (State, Hash) = (state, hash);

        public IDictionary<string, object> State { get; set; }

        public bool IsChanged => Hash != ComputeHash(State);

        internal string Hash { get; set; }

        // The text itself and not a digest: it can't collide, and it is gone with the turn.
        internal static string ComputeHash(object state) => BotJson.EncodeState(state);
    }
}
