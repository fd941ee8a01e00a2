using MailBot.Requests.Contracts;
using MailBot.Storage.Cards;
using MailBot.Storage.Conversations;
using MailBot.Storage.Documents;
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
        services.AddSingleton(_ => new SqliteDatabase(options.SqlitePath));
        services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<SqliteDatabase>());
        services.AddSingleton<IStorageMigrator, SqliteMigrator>();
        services.AddSingleton<IRequestStore, RequestStore>();
        services.AddSingleton<IWorkQueue, WorkQueue>();
        services.AddSingleton<ICardCopies, CardCopies>();
        services.AddSingleton<IConversationBook, ConversationBook>();
        services.AddSingleton<IConversationTurns, ConversationTurns>();
        services.AddSingleton<IDocumentStore, DocumentStore>();
        services.AddSingleton<ITenantSeal, TenantSeal>();
        return services;
    }
}
