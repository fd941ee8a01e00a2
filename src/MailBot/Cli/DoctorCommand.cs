using System.CommandLine;
using System.Text.Json;
using MailBot.Doctor;
using MailBot.Listings;
using MailBot.Options;

namespace MailBot.Cli;

/// <summary>`mailbot doctor`: is everything there that the bot needs?</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var command = new Command("doctor", "Check configuration, credentials, permissions, approvers, database and resolver.") { common.Data, common.Config, common.Json };
        command.SetAction(async (parsed, token) =>
        {
            if (common.Configuration(parsed) is not { } configuration) return ExitCode.Wrong;
            var examination = new Examination(ProgramOptions.Read(configuration), common.Folder(parsed));
            var worst = ExitCode.Fine;
            await foreach (var check in examination.RunAsync(token))
            {
                Console.WriteLine(parsed.GetValue(common.Json)
                    ? JsonSerializer.Serialize(check, ListingJson.Readable.CheckDocument)
                    : $"{check.Result,-12} {check.Check}: {check.Detail}");
                worst = Worse(worst, check.Result);
            }

            return worst;
        });
        return command;
    }

    /// <summary>Wrong configuration (2) before failures (1) before what could not be found out (3).</summary>
    private static int Worse(int so, string result) => result switch
    {
        Examination.Mistaken => ExitCode.Wrong,
        Examination.Failed when so != ExitCode.Wrong => ExitCode.ProblemsFound,
        Examination.Undetermined when so == ExitCode.Fine => ExitCode.Undetermined,
        _ => so,
    };
}
