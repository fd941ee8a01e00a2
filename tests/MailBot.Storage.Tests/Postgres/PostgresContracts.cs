using MailBot.Storage.Tests.Cards;
using MailBot.Storage.Tests.Conversations;
using MailBot.Storage.Tests.Documents;
using MailBot.Storage.Tests.Requests;
using MailBot.Storage.Tests.Seal;
using MailBot.Storage.Tests.Work;

namespace MailBot.Storage.Tests.Postgres;

// The list of SqliteContracts.cs, on the other database.
public sealed class PostgresCommitTests : CommitTests<PostgresTestDatabase>;

public sealed class PostgresCommitRaceTests : CommitRaceTests<PostgresTestDatabase>;

public sealed class PostgresCommitWorkTests : CommitWorkTests<PostgresTestDatabase>;

public sealed class PostgresReadingTests : ReadingTests<PostgresTestDatabase>;

public sealed class PostgresJournalTests : JournalTests<PostgresTestDatabase>;

public sealed class PostgresWorkQueueTests : WorkQueueTests<PostgresTestDatabase>;

public sealed class PostgresCardCopiesTests : CardCopiesTests<PostgresTestDatabase>;

public sealed class PostgresCardDeliveryTests : CardDeliveryTests<PostgresTestDatabase>;

public sealed class PostgresConversationBookTests : ConversationBookTests<PostgresTestDatabase>;

public sealed class PostgresConversationTurnsTests : ConversationTurnsTests<PostgresTestDatabase>;

public sealed class PostgresDocumentStoreTests : DocumentStoreTests<PostgresTestDatabase>;

public sealed class PostgresTenantSealTests : TenantSealTests<PostgresTestDatabase>;
