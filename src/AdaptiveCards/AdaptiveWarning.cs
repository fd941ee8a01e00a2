namespace AdaptiveCards;

/// <summary>Something in a card that was read and not understood.</summary>
public class AdaptiveWarning(int code, string message)
{
    public int Code { get; } = code;

    public string Message { get; } = message;

    public override string ToString() => Message;
}
