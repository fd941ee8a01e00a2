using System.CommandLine;
using MailBot.SimulatedTenant;

namespace MailBot.Cli;

/// <summary>`--knobs FILE`: how the simulated tenant behaves, faults and groups that don't receive included.</summary>
internal static class KnobsOption
{
    public static Option<TenantKnobs?> Create() => new("--knobs")
    {
        Description = "How the simulated tenant behaves, as JSON.",
        HelpName = "FILE",
        CustomParser = result =>
        {
            try
            {
                return TenantKnobs.Read(result.Tokens[0].Value);
            }
            catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                result.AddError($"The knobs can't be read: {fault.Message}");
                return null;
            }
        },
    };
}
