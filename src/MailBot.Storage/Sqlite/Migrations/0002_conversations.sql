CREATE TABLE card_copy (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id      TEXT    NOT NULL REFERENCES request (id),
    person_tenant   TEXT    NOT NULL,
    person_id       TEXT    NOT NULL,
    card_view       TEXT    NOT NULL,
    service_url     TEXT,
    conversation_id TEXT,
    reference       TEXT,
    activity_id     TEXT,
    wanted          INTEGER NOT NULL,
    shown           INTEGER NOT NULL,
    due             INTEGER NOT NULL,
    owner           TEXT,
    leased_until    INTEGER,
    lease           INTEGER NOT NULL,
    attempt         INTEGER NOT NULL,
    alive           INTEGER NOT NULL,
    died_of         TEXT
) STRICT;

CREATE INDEX card_copy_request ON card_copy (request_id);
CREATE INDEX card_copy_behind ON card_copy (due) WHERE alive = 1 AND wanted > shown;
CREATE INDEX card_copy_activity ON card_copy (conversation_id, activity_id);

-- Where each person was last seen in private.
CREATE TABLE conversation (
    person_tenant   TEXT    NOT NULL,
    person_id       TEXT    NOT NULL,
    service_url     TEXT    NOT NULL,
    conversation_id TEXT    NOT NULL,
    reference       TEXT    NOT NULL,
    seen_at         INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX conversation_person ON conversation (lower(person_tenant), lower(person_id));

-- Who has the floor in a conversation.
CREATE TABLE turn (
    conversation TEXT    NOT NULL PRIMARY KEY,
    owner        TEXT    NOT NULL,
    leased_until INTEGER NOT NULL
) STRICT;

CREATE TABLE handled_activity (
    activity   TEXT    NOT NULL PRIMARY KEY,
    handled_at INTEGER NOT NULL
) STRICT;

CREATE INDEX handled_activity_age ON handled_activity (handled_at);

CREATE TABLE document (
    name    TEXT    NOT NULL PRIMARY KEY,
    body    TEXT    NOT NULL,
    version INTEGER NOT NULL
) STRICT;

-- One row: the mode and the tenant that this database belongs to.
CREATE TABLE seal (
    id        INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    mode      TEXT    NOT NULL,
    tenant_id TEXT    NOT NULL
) STRICT;
