using MailBot.Requests.Lifecycle;

namespace MailBot.Chat.Cards;

/// <summary>What a button asks for. A card carries the verb, the request's id and the version it shows, and nothing else.</summary>
internal static class CardVerbs
{
    public const string FormContinue = "form.continue";
    public const string DraftEdit = "draft.edit";
    public const string DraftSend = "draft.send";
    public const string DraftAbandon = "draft.abandon";
    public const string Approve = "request.approve";
    public const string Refuse = "request.refuse";
    public const string Ask = "request.ask";
    public const string Answer = "request.answer";
    public const string Cancel = "request.cancel";
    public const string Undo = "request.undo";
    public const string Retry = "request.retry";
    public const string Resend = "request.resend";
    public const string Arrived = "request.arrived";
    public const string NothingArrived = "request.nothingArrived";
    public const string Show = "request.show";
    public const string Refresh = "request.refresh";

    /// <summary>Approves the named requests, each as if it were clicked alone.</summary>
    public const string ApproveAll = "digest.approve";

    /// <summary>The button stands for a typed sentence.</summary>
    public const string Say = "say";

    /// <summary>Clicks that are answered by a message or another card below, rather than by the request's own version.</summary>
    public static bool Posts(string verb) => verb is Say or Show or Resend;

    /// <summary>Names of the data's members and of the inputs.</summary>
    public const string Verb = "verb";
    public const string Id = "id";
    public const string Version = "version";
    public const string Typed = "typed";
    public const string Address = "address";
    public const string Target = "target";
    public const string Name = "name";
    public const string Description = "description";
    public const string Audience = "audience";
    public const string Senders = "senders";
    public const string Owners = "owners";
    public const string Members = "members";
    public const string Group = "group";
    public const string Add = "add";
    public const string Remove = "remove";
    public const string Reason = "reason";
    public const string Question = "question";
    public const string AnswerText = "answer";

    /// <summary>« id:version id:version »: the requests that a digest's button is about.</summary>
    public const string Rows = "rows";

    /// <summary>The reason's field in the row of one request: no two inputs of a card may share a name.</summary>
    public static string ReasonFor(Request request) => $"{Reason}.{request.Label}";

    /// <summary>A row's button sends its own field alone; where several are filled it is none of them.</summary>
    public static bool IsReason(string field) => field.StartsWith(Reason + ".", StringComparison.Ordinal);
}
