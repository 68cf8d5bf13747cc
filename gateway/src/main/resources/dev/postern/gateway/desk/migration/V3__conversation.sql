-- Conversations of the assistant, encrypted with a key of their person. Who that is stands here as a keyed hash only, and
-- what was said cannot be read without the person's row: with it goes everything.

CREATE TABLE conversation_person (
    person  text        PRIMARY KEY CHECK (person ~ '^[0-9a-f]{32}$'),
    kek     text        NOT NULL,
    wrapped bytea       NOT NULL,
    made    timestamptz NOT NULL
);

CREATE TABLE conversation (
    person  text        NOT NULL REFERENCES conversation_person ON DELETE CASCADE,
    id      uuid        NOT NULL,
    title   bytea       NOT NULL CHECK (length(title) <= 1024),
    turns   integer     NOT NULL CHECK (turns >= 0),
    made    timestamptz NOT NULL,
    changed timestamptz NOT NULL,
    PRIMARY KEY (person, id)
);
CREATE INDEX conversation_newest ON conversation (person, changed, id);
CREATE INDEX conversation_over ON conversation (changed);

CREATE TABLE conversation_turn (
    person       text    NOT NULL,
    conversation uuid    NOT NULL,
    place        integer NOT NULL CHECK (place >= 0),
    content      bytea   NOT NULL CHECK (length(content) <= 4194304),
    PRIMARY KEY (person, conversation, place),
    FOREIGN KEY (person, conversation) REFERENCES conversation ON DELETE CASCADE
);

GRANT SELECT, INSERT, DELETE ON conversation_person, conversation, conversation_turn TO "${desk}";
GRANT UPDATE (kek, wrapped) ON conversation_person TO "${desk}";
GRANT UPDATE (title, turns, changed) ON conversation TO "${desk}";
