using System.Globalization;
using System.Text.RegularExpressions;
using MailBot.Terminal.Teams;

namespace MailBot.Terminal.Cards;

/// <summary>What would be sent for the inputs of a clicked action, or why nothing is.</summary>
internal abstract record Filling
{
    private Filling()
    {
    }

    internal sealed record Ready(IReadOnlyDictionary<string, string> Values) : Filling;

    internal sealed record Problem(string Sentence) : Filling;
}

/// <summary>Puts typed words into the inputs of an action and checks them as the Teams client does before it sends.</summary>
internal sealed class InputFilling(CardAction action, TerminalTexts texts)
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    public Filling Fill(string typed)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in action.Inputs)
            values.TryAdd(input.Id, input.Value);
        foreach (var (input, given) in Assignments(typed))
        {
            if (Value(input, given) is not { } value)
                return new Filling.Problem(Refused(input, given));
            values[input.Id] = value;
        }

        return action.Inputs.Select(i => Check(i, values[i.Id])).FirstOrDefault(p => p is not null) is { } problem
            ? new Filling.Problem(problem)
            : new Filling.Ready(values);
    }

    private List<(CardInput Input, string Value)> Assignments(string typed)
    {
        var found = new List<(CardInput Input, string Value)>();
        foreach (var segment in typed.Split(';'))
        {
            if (Named(segment) is { } named)
                found.Add(named);
            else if (found.Count > 0)
                found[^1] = (found[^1].Input, found[^1].Value + ";" + segment);
            else
                return typed.Length > 0 && FreeText() is { } target ? [(target, typed)] : [];
        }

        return found;
    }

    private (CardInput Input, string Value)? Named(string segment)
    {
        var sign = segment.IndexOfAny(['=', ':']);
        return sign > 0 && action.Inputs.FirstOrDefault(i => i.IsCalled(segment[..sign])) is { } input
            ? (input, segment[(sign + 1)..].Trim())
            : null;
    }

    private CardInput? FreeText()
    {
        var lines = action.Inputs.Where(i => i.IsText).ToList();
        return lines.Find(i => i.Required && i.Value.Length == 0)
            ?? lines.Find(i => i.Value.Length == 0)
            ?? lines.Find(i => i.Required)
            ?? lines.Concat(action.Inputs).FirstOrDefault();
    }

    private static string? Value(CardInput input, string given) => input.Type switch
    {
        _ when given.Length == 0 => "",
        "Input.ChoiceSet" or "Input.Toggle" => input.Several ? Chosen(input, given.Split(',')) : Chosen(input, [given]),
        "Input.Number" => double.TryParse(given.Replace(',', '.'), CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null,
        "Input.Date" => Moment(given, "yyyy-MM-dd", ["yyyy-MM-dd", "d/M/yyyy"]),
        "Input.Time" => Moment(given, "HH:mm", ["H:mm", "H'h'mm"]),
        _ => given,
    };

    private static string? Chosen(CardInput input, IEnumerable<string> given)
    {
        var values = given.Select(g => Choice(input, g.Trim())?.Value).ToList();
        return values.Contains(null) ? null : string.Join(',', values);
    }

    private static CardChoice? Choice(CardInput input, string given) =>
        input.Choices.FirstOrDefault(c => c.Value == given)
        ?? input.Choices.FirstOrDefault(c => Folded.Of(c.Title) == Folded.Of(given))
        ?? (int.TryParse(given, CultureInfo.InvariantCulture, out var rank) ? input.Choices.ElementAtOrDefault(rank - 1) : null);

    private static string? Moment(string given, string sent, string[] typed) =>
        DateTime.TryParseExact(given, typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.ToString(sent, CultureInfo.InvariantCulture)
            : null;

    private string Refused(CardInput input, string given) => input.Choices.Count > 0
        ? texts.NotAChoice(input.Name, given, input.Choices.Select(c => c.Title))
        : texts.NotAccepted(input.Name, given);

    private string? Check(CardInput input, string value)
    {
        if (value.Length == 0)
            return input.Required ? input.Error ?? texts.Missing(input.Name) : null;
        return Fits(input.Pattern, value) ? null : input.Error ?? texts.NotAccepted(input.Name, value);
    }

    private static bool Fits(string? pattern, string value) =>
        pattern is null || Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, PatternTimeout);
}
