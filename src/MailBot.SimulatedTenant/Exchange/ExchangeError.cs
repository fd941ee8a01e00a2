using MailBot.SimulatedTenant.Wire;

namespace MailBot.SimulatedTenant.Exchange;

/// <summary>A failed cmdlet. The .NET type and its text are the truth; status and outer code are nearly worthless.</summary>
/// <param name="Type">Full name of the exception.</param>
/// <param name="Status">The likeliest HTTP status.</param>
internal sealed record ExchangeError(string Type, string Text, int Status = 400)
{
    public string Code => Status switch
    {
        404 => "NotFound",
        409 => "Conflict",
        500 or 503 => "InternalServerError",
        _ => "BadRequest",
    };

    public Answer ToAnswer(ErrorShape shape) =>
        Answer.Json(Status, ErrorBodies.Write(this, shape)) with { Error = Type[(Type.LastIndexOf('.') + 1)..] };
}
