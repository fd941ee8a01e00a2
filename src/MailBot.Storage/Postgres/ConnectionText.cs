using System.Globalization;
using Npgsql;

namespace MailBot.Storage.Postgres;

/// <summary>What a connection string says. Nothing of it is ever repeated to anybody: it holds a password.</summary>
internal static class ConnectionText
{
    /// <summary>As many as two instances may hold on a server as it comes (100), with room for others.</summary>
    private const int MostConnections = 30;

    /// <returns>Null when it can be used; else what it must be, to follow the name of the option.</returns>
    public static string? Problem(string text)
    {
        if (Parsed(text) is not { } parsed) return "can't be read: it must be like Host=db.example;Database=mailbot;Username=mailbot;Password=…";
        if (string.IsNullOrWhiteSpace(parsed.Host)) return "names no Host.";
        return string.IsNullOrWhiteSpace(parsed.Database) ? "names no Database." : null;
    }

    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        var parsed = Parsed(text) ?? throw new ArgumentException("The connection string can't be read.", nameof(text));
        if (parsed.MaxPoolSize == new NpgsqlConnectionStringBuilder().MaxPoolSize) parsed.MaxPoolSize = MostConnections;
        parsed.ApplicationName ??= "MailBot";
        return parsed;
    }

    /// <summary>For people to read: no name, no password.</summary>
    public static string Place(NpgsqlConnectionStringBuilder parsed) =>
        string.Create(CultureInfo.InvariantCulture, $"{parsed.Database} on {parsed.Host}:{parsed.Port}");

    private static NpgsqlConnectionStringBuilder? Parsed(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }
}
