using System.Globalization;
using MailBot.Benchmarks;

// mailbot benchmarks of the DNS part: dotnet run -c Release --project tests/MailBot.Benchmarks
// «serve» and «fresh SERVER DOMAIN» are this program's own helpers, in processes of their own.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["serve"]:
        await ServerProcess.ServeAsync();
        return 0;
    case ["fresh", var server, var domain]:
        await FreshProcess.ReportAsync(server, domain);
        return 0;
    case []:
        return await AllMeasures.RunAsync(runs: 200);
    case ["--runs", var runs]:
        return await AllMeasures.RunAsync(int.Parse(runs, CultureInfo.InvariantCulture));
    default:
        await Console.Error.WriteLineAsync("Usage: MailBot.Benchmarks [--runs N]");
        return 2;
}
