using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

public partial class DialogContext
{
    /// <summary>In this set, then in the sets of the parents and of the containers that are active there.</summary>
    public Dialog FindDialog(string dialogId)
    {
        if (Dialogs.Find(dialogId) is { } own) return own;
        if (Parent is null) return null;
        if (Parent.FindDialog(dialogId) is { } above) return above;
        return Parent.ActiveDialog?.Id is { } id && Parent.FindDialog(id) is DialogContainer container ? container.FindDialog(dialogId, this) : null;
    }

    /// <summary>The activity's, or the thread's if it has none that is a culture.</summary>
    public string GetLocale()
    {
        try
        {
            return Context.Activity?.Locale is { Length: > 0 } locale ? new CultureInfo(locale).Name : CultureInfo.CurrentCulture.Name;
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.CurrentCulture.Name;
        }
    }

    private TurnContextStateCollection Inherited()
    {
        var own = new TurnContextStateCollection();
        foreach (var (key, service) in Parent?.Services ?? []) own[key] = service;
        return own;
    }

    /// <summary>Notes where the conversation stood, in the first context that sees the fault; never catches.</summary>
    private bool Noted(Exception fault)
    {
        if (fault.Data.Contains(nameof(DialogContext))) return false;
        var stack = new List<string>();
        for (var context = this; context is not null; context = context.Parent) stack.AddRange(context.Stack.Select(i => i.Id));
        fault.Data.Add(nameof(DialogContext), new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [nameof(ActiveDialog)] = ActiveDialog?.Id,
            [nameof(Parent)] = Parent?.ActiveDialog?.Id,
            [nameof(Stack)] = stack,
        });
        return false;
    }
}
