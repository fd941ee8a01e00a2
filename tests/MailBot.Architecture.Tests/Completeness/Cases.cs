using System.Collections;
using System.Reflection;
using MailBot.Requests.Addresses;

namespace MailBot.Architecture.Tests.Completeness;

/// <summary>
/// Makes one value of every case of a closed set, and of each case one for every closed choice within it (an enum, a flag,
/// something that may be missing): what a text must be able to tell.
/// </summary>
internal sealed class Cases(params object[] samples)
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static IReadOnlyList<Type> Of(Type closedSet) =>
        [.. closedSet.GetNestedTypes().Where(t => t.IsSubclassOf(closedSet) && !t.IsAbstract)];

    public IReadOnlyList<T> All<T>() where T : class => [.. Of(typeof(T)).SelectMany(Variations).Cast<T>()];

    private IEnumerable<object> Variations(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} has no public constructor: give a sample of it.");
        var choices = constructor.GetParameters().Select(p => Choices(p).ToArray()).ToArray();
        yield return constructor.Invoke([.. choices.Select(c => c[0])]);
        for (var varied = 0; varied < choices.Length; varied++)
        {
            foreach (var other in choices[varied].Skip(1))
            {
                yield return constructor.Invoke([.. choices.Select((c, i) => i == varied ? other : c[0])]);
            }
        }
    }

    private IEnumerable<object?> Choices(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var mayBeNull = type != parameter.ParameterType || Nullability.Create(parameter).WriteState == NullabilityState.Nullable;
        return mayBeNull ? [.. Choices(type), null] : Choices(type);
    }

    private IEnumerable<object?> Choices(Type type)
    {
        if (samples.Where(type.IsInstanceOfType).ToArray() is { Length: > 0 } given) return given;
        if (type == typeof(string)) return ["mot"];
        if (type == typeof(int)) return [3];
        if (type == typeof(bool)) return [false, true];
        if (type == typeof(TimeSpan)) return [TimeSpan.FromMinutes(5)];
        if (type == typeof(EmailAddress)) return [EmailAddress.TryParse("devis@serrurerie.example")];
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return [Listed(type.GetGenericArguments()[0], 2), Listed(type.GetGenericArguments()[0], 0)];
        return type.IsAbstract ? Of(type).SelectMany(Variations) : Variations(type);
    }

    private IList Listed(Type of, int count)
    {
        var list = Array.CreateInstance(of, count);
        for (var i = 0; i < count; i++) list.SetValue(Choices(of).First(), i);
        return list;
    }
}
