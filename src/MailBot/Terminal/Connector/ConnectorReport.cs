using System.Globalization;
using System.Text;

namespace MailBot.Terminal.Connector;

/// <summary>Says in a few lines what a connector has received: the message of a wait that failed.</summary>
internal static class ConnectorReport
{
    private const int Shown = 12;

    public static string Of(LoopbackConnector connector)
    {
        var requests = connector.Requests;
        var report = new StringBuilder();
        report.AppendLine(CultureInfo.InvariantCulture, $"Received {requests.Count} calls; the last ones:");
        foreach (var request in requests.TakeLast(Shown))
            report.AppendLine(CultureInfo.InvariantCulture, $"  {request.Operation} {request.ConversationId} {request.ItemId} -> {request.Status}");
        foreach (var person in connector.Settings.People)
        {
            foreach (var activity in connector.ActivitiesOf(person).TakeLast(Shown))
                report.AppendLine(CultureInfo.InvariantCulture, $"  {person.Name}: v{activity.Version} {activity.Summary ?? activity.Text ?? "(card)"}");
        }

        return report.ToString();
    }
}
