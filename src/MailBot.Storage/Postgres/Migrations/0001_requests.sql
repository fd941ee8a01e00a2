-- Times are unix milliseconds, states and other closed sets are their names, items/decision/failure are JSON text. Ids sort as bytes do, whatever the
-- server's language.

CREATE TABLE request (
    id               text    COLLATE "C" NOT NULL PRIMARY KEY,
    version          bigint  NOT NULL,
    number           bigint  UNIQUE,
    kind             text    NOT NULL,
    state            text    NOT NULL,
    requester_tenant text    NOT NULL,
    requester_id     text    NOT NULL,
    requester_name   text    NOT NULL,
    language         text    NOT NULL,
    payload          text    NOT NULL,
    payload_version  bigint  NOT NULL,
    reason           text,
    created_at       bigint  NOT NULL,
    sent_at          bigint,
    deadline         bigint,
    deadline_moved   bigint  NOT NULL,
    decision         text,
    finished_at      bigint,
    items            text    NOT NULL,
    failure          text,
    undoes           text,
    undone_by        text
);

-- One open draft per person and kind.
CREATE UNIQUE INDEX request_draft ON request (lower(requester_tenant), lower(requester_id), kind) WHERE state = 'Draft';
CREATE INDEX request_requester ON request (lower(requester_tenant), lower(requester_id), created_at);
CREATE INDEX request_state ON request (state, created_at);

CREATE TABLE counter (
    name  text    NOT NULL PRIMARY KEY,
    value bigint  NOT NULL
);

-- What asked for a change. Written before the request it belongs to, hence deferred.
CREATE TABLE command (
    id         text    NOT NULL PRIMARY KEY,
    request_id text    NOT NULL REFERENCES request (id) DEFERRABLE INITIALLY DEFERRED,
    applied_at bigint  NOT NULL
);

CREATE TABLE audit (
    id           bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id   text    NOT NULL REFERENCES request (id),
    written_at   bigint  NOT NULL,
    actor_tenant text,
    actor_id     text,
    actor_name   text    NOT NULL,
    from_state   text,
    to_state     text    NOT NULL,
    action       text    NOT NULL,
    reason       text,
    surface      text    NOT NULL
);

CREATE INDEX audit_request ON audit (request_id, id);

CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is append-only';
END
$$;

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER audit_is_never_emptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();

CREATE TABLE work (
    request_id   text    NOT NULL REFERENCES request (id),
    step         text    NOT NULL,
    due          bigint  NOT NULL,
    owner        text,
    leased_until bigint,
    attempt      bigint  NOT NULL,
    version      bigint  NOT NULL,
    PRIMARY KEY (request_id, step)
);

CREATE INDEX work_due ON work (due);
