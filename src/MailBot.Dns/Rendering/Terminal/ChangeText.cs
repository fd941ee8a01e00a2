using MailBot.Dns.Reports;

namespace MailBot.Dns.Rendering.Terminal;

/// <summary>A change to publish: the line to copy, and what to type into the fields of a form.</summary>
internal static class ChangeText
{
    private const string Indent = "    ";

    public static IEnumerable<string> Lines(ChangeView change, TerminalOptions options)
    {
        yield return Say(change.Zone is null ? "Change.Foreign" : $"Change.{change.Fix.Action}", options);
        foreach (var old in change.Replaces) yield return Indent + RenderingTexts.Say("Change.Old", options.Culture, old);
        yield return Indent + change.ZoneLine;
        if (change.Fix.Action == FixAction.Remove && options.Form is null) yield break;
        if (options.Form is null or RecordForm.Bind)
        {
            yield return $"{Indent}{Field(FormField.Host, options)} : {change.HostField}";
            yield return $"{Indent}{Field(FormField.Value, options)} : {change.Value}";
            yield break;
        }

        foreach (var line in InForm(change, options.Form.Value, options)) yield return Indent + line;
    }

    private static IEnumerable<string> InForm(ChangeView change, RecordForm form, TerminalOptions options)
    {
        if (change.In(form) is not { } entry) return change.Zone is null ? [] : [Say("Change.NoForm", options)];
        return entry.Commands.Concat(entry.Fields.SelectMany(f => f.Text.Split('\n').Select((t, at) => at == 0 ? $"{Field(f.Field, options)} : {t}" : $"  {t}")));
    }

    private static string Field(FormField field, TerminalOptions options) => Say($"Field.{field}", options);

    private static string Say(string key, TerminalOptions options) => RenderingTexts.Say(key, options.Culture);
}
