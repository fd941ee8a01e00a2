using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can call each other by id.</summary>
public class DialogSet
{
    private readonly IStatePropertyAccessor<DialogState> dialogState;
    private readonly Dictionary<string, Dialog> dialogs = new(StringComparer.Ordinal);
    private string version;

    public DialogSet()
    {
    }

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState) => this.dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));

    /// <summary>Another dialog of an id that is taken gets a number behind it: a, a2, a3.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        version = null;
        if (dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (ReferenceEquals(present, dialog)) return this;
            dialog.Id = FreeId(dialog.Id);
        }

        dialogs[dialog.Id] = dialog;
        if (dialog is not IDialogDependencies dependent) return this;
        foreach (var needed in dependent.GetDependencies()) Add(needed);
        return this;
    }

    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (dialogState is null) throw new InvalidOperationException("DialogSet.CreateContextAsync(): DialogSet created with a null IStatePropertyAccessor.");
        var state = await dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId)) throw new ArgumentNullException(nameof(dialogId));
        return dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => dialogs.Values;

    /// <summary>Changes when a dialog of the set does.</summary>
    public virtual string GetVersion() =>
        version ??= Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(dialogs.Values.Select(d => d.GetVersion())))));

    private string FreeId(string taken)
    {
        var suffix = 2;
        while (dialogs.ContainsKey(taken + suffix.ToString(CultureInfo.InvariantCulture))) suffix++;
        return taken + suffix.ToString(CultureInfo.InvariantCulture);
    }
}
