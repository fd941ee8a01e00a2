namespace AdaptiveCards;

public class AdaptiveException : Exception
{
    public AdaptiveException()
    {
    }

    public AdaptiveException(string message)
        : base(message)
    {
    }

    public AdaptiveException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>What should be a card is none, or can't be written as one.</summary>
public class AdaptiveSerializationException : AdaptiveException
{
    public AdaptiveSerializationException()
    {
    }

    public AdaptiveSerializationException(string message)
        : base(message)
    {
    }

    public AdaptiveSerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
