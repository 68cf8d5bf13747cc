-- Policies as they are written, published and put into force. The gateway changes nothing here but the head of a draft, and
-- takes nothing away; what was published stays as it was.

GRANT USAGE ON SCHEMA ${schema} TO "${desk}";

-- A draft is a row of revisions. One person may go on with another's draft; whoever wrote any of them does not publish it.
CREATE TABLE policy_draft (
    id      uuid PRIMARY KEY,
    title   text        NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    base    bigint,
    closed  text        NOT NULL DEFAULT '' CHECK (closed IN ('', 'published', 'discarded')),
    created timestamptz NOT NULL
);

CREATE TABLE policy_revision (
    draft       uuid        NOT NULL REFERENCES policy_draft,
    number      integer     NOT NULL CHECK (number > 0),
    source      text        NOT NULL CHECK (length(source) <= 1048576),
    tests       text        NOT NULL CHECK (length(tests) <= 1048576),
    editor      text        NOT NULL,
    editor_name text        NOT NULL,
    moment      timestamptz NOT NULL,
    PRIMARY KEY (draft, number)
);

CREATE TABLE policy_version (
    number         bigint      PRIMARY KEY CHECK (number > 0),
    version        text        NOT NULL,
    source         text        NOT NULL,
    tests          text        NOT NULL,
    draft          uuid        NOT NULL,
    revision       integer     NOT NULL,
    author         text        NOT NULL,
    author_name    text        NOT NULL,
    publisher      text        NOT NULL,
    publisher_name text        NOT NULL,
    note           text        NOT NULL CHECK (length(note) BETWEEN 1 AND 500),
    moment         timestamptz NOT NULL,
    CONSTRAINT policy_version_of_a_draft UNIQUE (draft),
    FOREIGN KEY (draft, revision) REFERENCES policy_revision,
    CONSTRAINT policy_needs_two CHECK (author <> publisher)
);

-- What is in force: the newest row. Publishing adds one, rolling back adds one that names an older version.
CREATE TABLE policy_activation (
    number     bigint      PRIMARY KEY CHECK (number > 0),
    version    bigint      NOT NULL REFERENCES policy_version,
    actor      text        NOT NULL,
    actor_name text        NOT NULL,
    reason     text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    rollback   boolean     NOT NULL,
    moment     timestamptz NOT NULL
);

-- The second person, held where nobody who has the gateway's account can get round it: whoever wrote any part of a policy
-- neither publishes it nor puts it into force again.
CREATE FUNCTION policy_needs_two(wanted uuid, person text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM policy_revision WHERE draft = wanted AND editor = person) THEN
        RAISE EXCEPTION 'what one person wrote violates check constraint "policy_needs_two"' USING ERRCODE = 'check_violation', CONSTRAINT = 'policy_needs_two';
    END IF;
END $$;

CREATE FUNCTION policy_version_needs_two() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
BEGIN
    PERFORM policy_needs_two(NEW.draft, NEW.publisher);
    RETURN NEW;
END $$;
CREATE TRIGGER policy_version_needs_two BEFORE INSERT ON policy_version
    FOR EACH ROW EXECUTE FUNCTION policy_version_needs_two();

CREATE FUNCTION policy_activation_needs_two() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
BEGIN
    PERFORM policy_needs_two((SELECT draft FROM policy_version WHERE number = NEW.version), NEW.actor);
    RETURN NEW;
END $$;
CREATE TRIGGER policy_activation_needs_two BEFORE INSERT ON policy_activation
    FOR EACH ROW EXECUTE FUNCTION policy_activation_needs_two();

CREATE FUNCTION policy_announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('postern_policy', NEW.number::text);
    RETURN NEW;
END $$;
CREATE TRIGGER policy_activation_announced AFTER INSERT ON policy_activation
    FOR EACH ROW EXECUTE FUNCTION policy_announce();

GRANT SELECT, INSERT ON policy_draft, policy_revision, policy_version, policy_activation TO "${desk}";
GRANT UPDATE (title, base, closed) ON policy_draft TO "${desk}";
