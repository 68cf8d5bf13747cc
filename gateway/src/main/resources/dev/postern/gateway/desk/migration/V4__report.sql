-- Findings that people say are none. What they write and hand over is encrypted with a key of its report, and who they are
-- stands here as a keyed hash only. A report is settled once and never changed after.

CREATE TABLE report (
    id             uuid        PRIMARY KEY,
    reporter       text        NOT NULL CHECK (reporter ~ '^[0-9a-f]{32}$'),
    request        uuid        NOT NULL,
    policy_version text        NOT NULL,
    rule           text        NOT NULL CHECK (length(rule) BETWEEN 1 AND 64),
    type           text        NOT NULL CHECK (length(type) BETWEEN 1 AND 64),
    direction      text        NOT NULL CHECK (direction IN ('prompt', 'answer')),
    kek            text        NOT NULL,
    wrapped        bytea       NOT NULL,
    comment        bytea       NOT NULL CHECK (length(comment) <= 4096),
    fragment       bytea       NOT NULL CHECK (length(fragment) <= 16384),
    reported       timestamptz NOT NULL,
    state          text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'dismissed')),
    reason         text        NOT NULL DEFAULT '' CHECK (length(reason) <= 256),
    settled        timestamptz,
    CONSTRAINT report_once UNIQUE (request, rule, type, direction),
    CHECK ((state = 'open') = (settled IS NULL))
);
CREATE INDEX report_open ON report (id) WHERE state = 'open';

CREATE FUNCTION report_settled_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'open' AND (OLD.state, OLD.reason, OLD.settled) IS DISTINCT FROM (NEW.state, NEW.reason, NEW.settled) THEN
        RAISE EXCEPTION 'report_settled_once: a report that is settled stays so'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'report_settled_once';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER report_settled_once BEFORE UPDATE ON report FOR EACH ROW EXECUTE FUNCTION report_settled_once();

GRANT SELECT, INSERT ON report TO "${desk}";
GRANT UPDATE (kek, wrapped, state, reason, settled) ON report TO "${desk}";
