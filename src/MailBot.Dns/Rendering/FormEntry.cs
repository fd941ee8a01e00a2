namespace MailBot.Dns.Rendering;

/// <summary>A change as one provider wants it: fields to fill in, or commands to run. Nothing in it is harmful to a terminal or does more in a shell than it says.</summary>
/// <param name="Fields">In the order of most forms; empty where commands do it.</param>
/// <param name="Commands">One a line, in their order; empty where it is a form.</param>
public sealed record FormEntry(IReadOnlyList<(FormField Field, string Text)> Fields, IReadOnlyList<string> Commands)
{
    internal static FormEntry Of(params IReadOnlyList<(FormField Field, string Text)> fields) => new(fields, []);

    internal static FormEntry Run(params IReadOnlyList<string> commands) => new([], commands);
}
