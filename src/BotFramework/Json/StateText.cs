namespace Microsoft.Bot.Schema;

/// <summary>
/// The text of one state while it is read from a storage or written to it: whoever needs the text to see whether the state
/// changed, and the storage that needs it to keep the state, make it once between them.
/// </summary>
internal sealed class StateText
{
    private static readonly AsyncLocal<StateText> Flowing = new();

    private readonly bool isWriting;
    private object state;
    private string text;

    private StateText(object state, string text) => (this.state, this.text, isWriting) = (state, text, state != null);

    /// <summary>For the rest of the calling method: what a storage decodes is noted.</summary>
    public static StateText Reading() => Flowing.Value = new StateText(null, null);

    /// <summary>For the rest of the calling method: this state is not encoded again.</summary>
    public static void Writing(object state, string text) => Flowing.Value = new StateText(state, text);

    /// <summary>Null unless it is this very object that is being written.</summary>
    public static string Known(object state) => Flowing.Value is { isWriting: true } known && ReferenceEquals(known.state, state) ? known.text : null;

    public static void Note(object decoded, string text)
    {
        if (Flowing.Value is { isWriting: false } reading)
            (reading.state, reading.text) = (decoded, text);
    }

    /// <summary>The text that this object was decoded from; null where the storage didn't decode it.</summary>
    public string Of(object found) => ReferenceEquals(state, found) ? text : null;
}
