namespace MailBot.Architecture.Tests.Names;

/// <summary>The walls inside the modules, where project references no longer help.</summary>
internal static class ConfinedNames
{
    public static ConfinedNamesRule BotSdk { get; } = new(
        "the Bot Framework", @"\bMicrosoft\.Bot\.\w+", ["src/MailBot.Chat", "src/MailBot"],
        ["src/MailBot.Chat/Teams", "src/MailBot.Chat/Dialogs",
            // Registers the adapter and maps the endpoint: the one place where the host meets the SDK.
            "src/MailBot.Chat/ChatRegistration.cs"]);

    public static ConfinedNamesRule JsonInChat { get; } = new(
        "payload reading", @"\b(JsonElement|JsonDocument|JsonNode|JsonObject)\b", ["src/MailBot.Chat"], ["src/MailBot.Chat/Teams/Wire"]);

    /// <summary>
    /// The terminal is the other end of the wire: it reads what the bot posts as any client does, as JSON. The app package is a JSON file
    /// that is filled in and passed on, whatever else stands in it.
    /// </summary>
    public static ConfinedNamesRule JsonInProgram { get; } = new(
        "JSON reading", @"\b(JsonElement|JsonDocument|JsonNode|JsonObject)\b", ["src/MailBot"], ["src/MailBot/Terminal", "src/MailBot/AppPackage"]);

    public static ConfinedNamesRule JsonInRequests { get; } = new(
        "JSON reading", @"\b(JsonElement|JsonDocument|JsonNode|JsonObject)\b", ["src/MailBot.Requests", "src/MailBot.Storage"], []);

    public static ConfinedNamesRule JsonInProvider { get; } = new(
        "JSON reading", @"\b(JsonElement|JsonDocument|JsonNode|JsonObject)\b", ["src/MailBot.Microsoft365"],
        ["src/MailBot.Microsoft365/Transport",
            // Two look into a token, which is JSON.
            "src/MailBot.Microsoft365/Checks/TokenRoles.cs", "src/MailBot.Microsoft365/Credentials/SimulatedTokenCredential.cs"]);

    /// <summary>The half of the wire that is built with the Bot Framework packages alone.</summary>
    public static ConfinedNamesRule Newtonsoft { get; } = new(
        "Newtonsoft", @"\bNewtonsoft\b|\bJ(Object|Token|Array|Value)\b|\bJsonConvert\b|\bTypeNameHandling\b", ["src"], ["src/MailBot.Chat/Teams/Wire/Wire.Packages.cs"]);

    /// <summary>Upstream's exception and client types live in this namespace; the slice declares the few that its users must catch, application code doesn't.</summary>
    public static ConfinedNamesRule Rest { get; } = new("Microsoft.Rest", @"\bMicrosoft\.Rest\b", ["src"], ["src/BotFramework"]);

    public static ConfinedNamesRule HttpInProvider { get; } = new(
        "HttpClient", @"\bI?HttpClient(Factory|Handler)?\b", ["src/MailBot.Microsoft365"],
        ["src/MailBot.Microsoft365/Transport", "src/MailBot.Microsoft365/Credentials", "src/MailBot.Microsoft365/Microsoft365Registration.cs",
            // Builds the client that the Graph package is given: its retries and its host check.
            "src/MailBot.Microsoft365/Graph/GraphPipeline.cs", "src/MailBot.Microsoft365/Graph/GraphConnection.cs"]);

    public static ConfinedNamesRule OutsideInRequests { get; } = new(
        "the outside world", @"\bSystem\.Net\b|\bHttp\w+\b|\bSystem\.Data\b|\bSqlite\w*|\bNpgsql\w*|\bDapper\b|\bMicrosoft\.(AspNetCore|Graph|Bot|Data)\b|\bAzure\.\w+", ["src/MailBot.Requests"], []);

    public static ConfinedNamesRule SqlOutsideStorage { get; } = new(
        "SQL", @"\bMicrosoft\.Data\.Sqlite\b|\busing Dapper\b|\bNpgsql\b|\bDbUp\b", ["src/MailBot.Chat", "src/MailBot.Microsoft365", "src/MailBot.SimulatedTenant", "src/MailBot"], []);

    public static ConfinedNamesRule Sqlite { get; } = new(
        "SQLite", @"\bMicrosoft\.Data\.Sqlite\b|\bPRAGMA\b|\bAUTOINCREMENT\b|\bsqlite_master\b|\bSqlite(Connection|Command|Exception|Transaction)\b", ["src/MailBot.Storage"], ["src/MailBot.Storage/Sqlite"]);

    public static ConfinedNamesRule Postgres { get; } = new(
        "PostgreSQL", @"\bNpgsql\w*|\bpg_\w+|\bSKIP LOCKED\b|\bplpgsql\b", ["src/MailBot.Storage"], ["src/MailBot.Storage/Postgres"]);

    public static ConfinedNamesRule Clock { get; } = new(
        "the machine's clock", @"\bDateTime(Offset)?\.(Utc)?Now\b|\bTimeProvider\.System\.Get", ["src"],
        [
            // Upstream's API takes no clock here: activities made by hand, and the adapter for tests.
            "src/BotFramework/Adapters", "src/BotFramework/Schema/Activities/Activity.Replies.cs",
            // How long a person at the terminal waits for an answer is real time, whatever the bot's clock shows.
            "src/MailBot/Terminal/Connector/LoopbackConnector.cs"]);

    public static IReadOnlyList<ConfinedNamesRule> All { get; } =
        [BotSdk, JsonInChat, JsonInProgram, JsonInRequests, JsonInProvider, Newtonsoft, Rest, HttpInProvider, OutsideInRequests, SqlOutsideStorage, Sqlite, Postgres, Clock];
}
