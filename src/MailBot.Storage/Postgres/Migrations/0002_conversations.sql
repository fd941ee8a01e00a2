CREATE TABLE card_copy (
    id              bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id      text    NOT NULL REFERENCES request (id),
    person_tenant   text    NOT NULL,
    person_id       text    NOT NULL,
    card_view       text    NOT NULL,
    service_url     text,
    conversation_id text,
    reference       text,
    activity_id     text,
    wanted          bigint  NOT NULL,
    shown           bigint  NOT NULL,
    due             bigint  NOT NULL,
    owner           text,
    leased_until    bigint,
    lease           bigint  NOT NULL,
    attempt         bigint  NOT NULL,
    alive           bigint  NOT NULL,
    died_of         text
);

CREATE INDEX card_copy_request ON card_copy (request_id);
CREATE INDEX card_copy_behind ON card_copy (due) WHERE alive = 1 AND wanted > shown;
CREATE INDEX card_copy_activity ON card_copy (conversation_id, activity_id);

-- Where each person was last seen in private.
CREATE TABLE conversation (
    person_tenant   text    NOT NULL,
    person_id       text    NOT NULL,
    service_url     text    NOT NULL,
    conversation_id text    NOT NULL,
    reference       text    NOT NULL,
    seen_at         bigint  NOT NULL
);

CREATE UNIQUE INDEX conversation_person ON conversation (lower(person_tenant), lower(person_id));

-- Who has the floor in a conversation.
CREATE TABLE turn (
    conversation text    NOT NULL PRIMARY KEY,
    owner        text    NOT NULL,
    leased_until bigint  NOT NULL
);

CREATE TABLE handled_activity (
    activity   text    NOT NULL PRIMARY KEY,
    handled_at bigint  NOT NULL
);

CREATE INDEX handled_activity_age ON handled_activity (handled_at);

CREATE TABLE document (
    name    text    NOT NULL PRIMARY KEY,
    body    text    NOT NULL,
    version bigint  NOT NULL
);

-- One row: the mode and the tenant that this database belongs to.
CREATE TABLE seal (
    id        bigint  NOT NULL PRIMARY KEY CHECK (id = 1),
    mode      text    NOT NULL,
    tenant_id text    NOT NULL
);
