using System.Text.Json.Nodes;

namespace MailBot.SimulatedTenant.Exchange;

internal abstract record CmdletResult
{
    /// <summary>Objects for a <c>Get-…</c>; a cmdlet that only writes answers no row at all.</summary>
    internal sealed record Rows(IReadOnlyList<JsonObject> Value, IReadOnlyList<string> Warnings) : CmdletResult;

    internal sealed record Failed(ExchangeError Error) : CmdletResult;

    /// <summary>Exchange could do it, this tenant can't: said loudly, with its name.</summary>
    internal sealed record NotModelled(string What) : CmdletResult;

    public static Rows Done(params string[] warnings) => new([], warnings);

    public static implicit operator CmdletResult(ExchangeError error) => new Failed(error);
}
