-- Times are unix milliseconds, states and other closed sets are their names, items/decision/failure are JSON text.

CREATE TABLE request (
    id               TEXT    NOT NULL PRIMARY KEY,
    version          INTEGER NOT NULL,
    number           INTEGER UNIQUE,
    kind             TEXT    NOT NULL,
    state            TEXT    NOT NULL,
    requester_tenant TEXT    NOT NULL,
    requester_id     TEXT    NOT NULL,
    requester_name   TEXT    NOT NULL,
    language         TEXT    NOT NULL,
    payload          TEXT    NOT NULL,
    payload_version  INTEGER NOT NULL,
    reason           TEXT,
    created_at       INTEGER NOT NULL,
    sent_at          INTEGER,
    deadline         INTEGER,
    deadline_moved   INTEGER NOT NULL,
    decision         TEXT,
    finished_at      INTEGER,
    items            TEXT    NOT NULL,
    failure          TEXT,
    undoes           TEXT,
    undone_by        TEXT
) STRICT;

-- One open draft per person and kind.
CREATE UNIQUE INDEX request_draft ON request (lower(requester_tenant), lower(requester_id), kind) WHERE state = 'Draft';
CREATE INDEX request_requester ON request (lower(requester_tenant), lower(requester_id), created_at);
CREATE INDEX request_state ON request (state, created_at);

CREATE TABLE counter (
    name  TEXT    NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;

-- What asked for a change. Written before the request it belongs to, hence deferred.
CREATE TABLE command (
    id         TEXT    NOT NULL PRIMARY KEY,
    request_id TEXT    NOT NULL REFERENCES request (id) DEFERRABLE INITIALLY DEFERRED,
    applied_at INTEGER NOT NULL
) STRICT;

CREATE TABLE audit (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id   TEXT    NOT NULL REFERENCES request (id),
    written_at   INTEGER NOT NULL,
    actor_tenant TEXT,
    actor_id     TEXT,
    actor_name   TEXT    NOT NULL,
    from_state   TEXT,
    to_state     TEXT    NOT NULL,
    action       TEXT    NOT NULL,
    reason       TEXT,
    surface      TEXT    NOT NULL
) STRICT;

CREATE INDEX audit_request ON audit (request_id, id);

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TABLE work (
    request_id   TEXT    NOT NULL REFERENCES request (id),
    step         TEXT    NOT NULL,
    due          INTEGER NOT NULL,
    owner        TEXT,
    leased_until INTEGER,
    attempt      INTEGER NOT NULL,
    version      INTEGER NOT NULL,
    PRIMARY KEY (request_id, step)
) STRICT;

CREATE INDEX work_due ON work (due);
