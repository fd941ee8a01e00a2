using MailBot.Storage.Tests.Cards;
using MailBot.Storage.Tests.Conversations;
using MailBot.Storage.Tests.Documents;
using MailBot.Storage.Tests.Requests;
using MailBot.Storage.Tests.Seal;
using MailBot.Storage.Tests.Work;

namespace MailBot.Storage.Tests.Sqlite;

// The same tests for every make of database: another make is another list like this one.
public sealed class SqliteCommitTests : CommitTests<SqliteTestDatabase>;

public sealed class SqliteCommitRaceTests : CommitRaceTests<SqliteTestDatabase>;

public sealed class SqliteCommitWorkTests : CommitWorkTests<SqliteTestDatabase>;

public sealed class SqliteReadingTests : ReadingTests<SqliteTestDatabase>;

public sealed class SqliteJournalTests : JournalTests<SqliteTestDatabase>;

public sealed class SqliteWorkQueueTests : WorkQueueTests<SqliteTestDatabase>;

public sealed class SqliteCardCopiesTests : CardCopiesTests<SqliteTestDatabase>;

public sealed class SqliteCardDeliveryTests : CardDeliveryTests<SqliteTestDatabase>;

public sealed class SqliteConversationBookTests : ConversationBookTests<SqliteTestDatabase>;

public sealed class SqliteConversationTurnsTests : ConversationTurnsTests<SqliteTestDatabase>;

public sealed class SqliteDocumentStoreTests : DocumentStoreTests<SqliteTestDatabase>;

public sealed class SqliteTenantSealTests : TenantSealTests<SqliteTestDatabase>;
