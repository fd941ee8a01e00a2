namespace MailBot.Dns.Checks;

/// <summary>Questions of one sort: each distinct one is asked once in a report, however many checks want it.</summary>
internal sealed class AskedOnce<TQuestion, TAnswer>
    where TQuestion : notnull
    where TAnswer : class
{
    private readonly Dictionary<TQuestion, TAnswer?> known = [];
    private readonly List<TQuestion> fresh = [];

    /// <summary>Every answer so far.</summary>
    public IEnumerable<TAnswer> Answers => known.Values.OfType<TAnswer>();

    /// <summary>Questions without an answer yet.</summary>
    public IEnumerable<TQuestion> Open => known.Where(k => k.Value is null).Select(k => k.Key);

    public int Misses { get; private set; }

    /// <summary>Null, with the question noted for asking and for waiting, until its answer is there.</summary>
    public TAnswer? Find(TQuestion question, HashSet<object> waiting)
    {
        if (!known.TryGetValue(question, out var answer))
        {
            known.Add(question, null);
            fresh.Add(question);
        }

        if (answer is not null) return answer;
        Misses++;
        waiting.Add(question);
        return null;
    }

    /// <summary>What has been wanted since the last call and not been sent yet.</summary>
    public IReadOnlyList<TQuestion> TakeFresh()
    {
        TQuestion[] taken = [.. fresh];
        fresh.Clear();
        return taken;
    }

    public bool Knows(TQuestion question) => known.ContainsKey(question);

    public void Learn(TQuestion question, TAnswer answer) => known[question] = answer;
}
