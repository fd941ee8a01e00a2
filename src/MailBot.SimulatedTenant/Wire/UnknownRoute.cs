using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace MailBot.SimulatedTenant.Wire;

/// <summary>Whatever isn't modelled is refused loudly, with its name: a simulation that says yes to anything proves nothing.</summary>
internal sealed class UnknownRoute(ILogger logger)
{
    public TenantRoute Route => new(TenantSurface.Unknown, "*", "/{**path}", Describe, Handle);

    private static void Describe(TenantCall call) => call.Target = call.Path;

    private Answer Handle(TenantCall call)
    {
        SimulationLog.NotModelled(logger, $"{call.Method} {call.Path}");
        return Answer.Json(501, new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["code"] = "NotModelled",
                ["message"] = $"The simulated tenant does not model {call.Method} {call.Path}.",
            },
        }) with { Error = "NotModelled" };
    }
}
