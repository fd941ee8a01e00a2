using MailBot.Chat.Drafts;
using MailBot.Chat.Turns;

namespace MailBot.Chat.Dialogs;

/// <summary>Carries one step into the dialog and its outcome out again, through the turn's state: an invoke's answer among it.</summary>
internal sealed class DraftTurn(Turn turn, DraftStep step)
{
    public Turn Turn => turn;

    public DraftStep Step => step;

    /// <summary>Set by the first form that sees the step; a step is taken once.</summary>
    public DraftProgress? Progress { get; set; }
}
