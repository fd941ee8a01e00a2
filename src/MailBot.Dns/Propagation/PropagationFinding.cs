using System.Globalization;
using MailBot.Dns.Reports;

namespace MailBot.Dns.Propagation;

/// <summary>A watch as one finding.</summary>
internal static class PropagationFinding
{
    public static Finding Of(PropagationWatch watch, TimeZoneInfo zone)
    {
        var code = Code(watch);
        var counted = code == PropagationCodes.Unpublished ? watch.Servers.Where(s => s.Role == ServerRole.Authority).ToList() : watch.Servers;
        return new Finding(code)
        {
            Facts = new Dictionary<string, string>
            {
                ["seen"] = Number(counted.Count(s => s.Sight == Sight.Seen)),
                ["count"] = Number(counted.Count(s => s.Answered)),
                ["time"] = Moment(watch.LastExpected ?? watch.EndsBy, watch.Began, zone),
            },
        };
    }

    /// <summary>The hour; the day too where it is another one than the watch began on.</summary>
    public static string Moment(DateTimeOffset moment, DateTimeOffset began, TimeZoneInfo zone)
    {
        var (local, first) = (TimeZoneInfo.ConvertTime(moment, zone), TimeZoneInfo.ConvertTime(began, zone));
        return local.ToString(local.Date == first.Date ? "HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    private static FindingCode Code(PropagationWatch watch) => watch switch
    {
        { End: PropagationEnd.Done } => PropagationCodes.Done,
        { Looks: > 0, Answered: 0 } => PropagationCodes.Silent,
        { End: PropagationEnd.TimeOver } => PropagationCodes.Overdue,
        { InARow: > 0 } => PropagationCodes.Confirming,
        _ when watch.Servers.Any(s => s is { Role: ServerRole.Authority, Sight: Sight.Old or Sight.Absent }) => PropagationCodes.Unpublished,
        { Seen: 0 } when !watch.Servers.Any(s => s is { Role: ServerRole.Authority, Sight: Sight.Seen }) => PropagationCodes.Unseen,
        _ => PropagationCodes.Pending,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
