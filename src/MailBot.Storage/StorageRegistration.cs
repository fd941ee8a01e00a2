using MailBot.Requests.Contracts;
using MailBot.Storage.Cards;
using MailBot.Storage.Conversations;
using MailBot.Storage.Documents;
using MailBot.Storage.Postgres;
using MailBot.Storage.Requests;
using MailBot.Storage.Seal;
using MailBot.Storage.Sqlite;
using MailBot.Storage.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MailBot.Storage;

public static class StorageRegistration
{
    /// <summary>
    /// Registers every store contract, all of them on one database. The host runs <see cref="IStorageMigrator"/> before it uses any.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        if (options.PostgresConnection is { } connection) AddPostgres(services, connection);
        else AddSqlite(services, options.SqlitePath);
        services.AddSingleton<IRequestStore, RequestStore>();
        services.AddSingleton<IWorkQueue, WorkQueue>();
        services.AddSingleton<ICardCopies, CardCopies>();
        services.AddSingleton<IConversationBook, ConversationBook>();
        services.AddSingleton<IConversationTurns, ConversationTurns>();
        services.AddSingleton<IDocumentStore, DocumentStore>();
        services.AddSingleton<ITenantSeal, TenantSeal>();
        return services;
    }

    private static void AddSqlite(IServiceCollection services, string path) => services
        .AddSingleton(_ => new SqliteDatabase(path))
        .AddSingleton<IDatabase>(provider => provider.GetRequiredService<SqliteDatabase>())
        .AddSingleton<IStorageMigrator, SqliteMigrator>();

    private static void AddPostgres(IServiceCollection services, string connection) => services
        .AddSingleton(_ => new PostgresDatabase(connection))
        .AddSingleton<IDatabase>(provider => provider.GetRequiredService<PostgresDatabase>())
        .AddSingleton<IStorageMigrator, PostgresMigrator>();
}
