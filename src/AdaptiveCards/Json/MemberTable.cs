using System.Text.Json;

namespace AdaptiveCards.Json;

/// <summary>The members of a class in the order they are written; one line serves both directions.</summary>
internal abstract class MemberTable
{
    public List<Member> Members { get; } = [];

    public Member Find(string name) => Members.Find(m => m.Name == name);
}

internal sealed class MemberTable<T> : MemberTable where T : class
{
    public MemberTable<T> Inherit(MemberTable parent)
    {
        Members.AddRange(parent.Members);
        return this;
    }

    public MemberTable<T> Text(string name, Func<T, string> get, Action<T, string> set) => Add(
        name,
        (o, w) => { if (get(o) is { } text) w.WriteString(name, text); },
        (o, e, r) => { if (r.Text(e, name) is { } text) set(o, text); });

    public MemberTable<T> Flag(string name, Func<T, bool> get, Action<T, bool> set, bool standard = false) => Add(
        name,
        (o, w) => { if (get(o) != standard) w.WriteBoolean(name, get(o)); },
        (o, e, r) => { if (r.Flag(e, name) is { } flag) set(o, flag); });

    public MemberTable<T> MaybeFlag(string name, Func<T, bool?> get, Action<T, bool?> set) => Add(
        name,
        (o, w) => { if (get(o) is { } flag) w.WriteBoolean(name, flag); },
        (o, e, r) => set(o, r.Flag(e, name)));

    public MemberTable<T> Number(string name, Func<T, double> get, Action<T, double> set, double standard = 0) => Add(
        name,
        (o, w) => { if (!get(o).Equals(standard) && !double.IsNaN(get(o))) w.WriteNumber(name, get(o)); },
        (o, e, r) => { if (r.Number(e, name) is { } number) set(o, number); });

    public MemberTable<T> Choice<TEnum>(string name, Func<T, TEnum> get, Action<T, TEnum> set, TEnum standard = default)
        where TEnum : struct, Enum => Add(
        name,
        (o, w) => { if (!get(o).Equals(standard)) w.WriteString(name, Names.Wire(get(o))); },
        (o, e, r) => { if (r.Choice<TEnum>(e, name) is { } choice) set(o, choice); });

    public MemberTable<T> MaybeChoice<TEnum>(string name, Func<T, TEnum?> get, Action<T, TEnum?> set)
        where TEnum : struct, Enum => Add(
        name,
        (o, w) => { if (get(o) is { } choice) w.WriteString(name, Names.Wire(choice)); },
        (o, e, r) => set(o, r.Choice<TEnum>(e, name)));

    /// <summary>A member with a shape of its own.</summary>
    public MemberTable<T> Shaped<TValue>(string name, Func<T, TValue> get, Action<T, TValue> set, Action<TValue, Utf8JsonWriter> write, Func<JsonElement, Reading, TValue> read, Func<TValue, bool> isWritten = null)
        where TValue : class => Add(
        name,
        (o, w) =>
        {
            if (get(o) is not { } value || isWritten?.Invoke(value) == false) return;
            w.WritePropertyName(name);
            write(value, w);
        },
        (o, e, r) => { if (read(e, r) is { } value) set(o, value); });

    /// <summary>A list; empty ones are left out.</summary>
    public MemberTable<T> List<TItem>(string name, Func<T, List<TItem>> get, Action<TItem, Utf8JsonWriter> write, Func<JsonElement, Reading, TItem> read)
        where TItem : class => Add(
        name,
        (o, w) =>
        {
            if (get(o) is not { Count: > 0 } items) return;
            w.WriteStartArray(name);
            foreach (var item in items.Where(i => i is not null)) write(item, w);
            w.WriteEndArray();
        },
        (o, e, r) => get(o).AddRange(r.Items(e, name).Select(i => read(i, r)).Where(i => i is not null)));

    private MemberTable<T> Add(string name, Action<T, Utf8JsonWriter> write, Action<T, JsonElement, Reading> read)
    {
        Members.RemoveAll(m => m.Name == name);
        Members.Add(new Member(name, (o, w) => write((T)o, w), (o, e, r) => read((T)o, e, r)));
        return this;
    }
}
