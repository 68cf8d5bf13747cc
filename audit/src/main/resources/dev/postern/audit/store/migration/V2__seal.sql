-- The seal: which records are the leaves of the tree, the tree, and what was signed about it. Rows are only ever added.

-- Leaves first_index to first_index + (to_sequence - from_sequence) are these records, in their order.
CREATE TABLE audit_range (
    first_index   bigint  PRIMARY KEY CHECK (first_index >= 0),
    lane          integer NOT NULL,
    epoch         bigint  NOT NULL,
    from_sequence bigint  NOT NULL CHECK (from_sequence >= 1),
    to_sequence   bigint  NOT NULL CHECK (to_sequence >= from_sequence),
    UNIQUE (lane, epoch, from_sequence)
);

-- Full tiles only: 256 hashes of one level. What is not full yet follows from the records.
CREATE TABLE audit_tile (
    level  smallint NOT NULL CHECK (level BETWEEN 0 AND 7),
    index  bigint   NOT NULL CHECK (index >= 0),
    hashes bytea    NOT NULL CHECK (length(hashes) = 8192),
    PRIMARY KEY (level, index)
);

ALTER TABLE audit_tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

-- Seals are numbered without gaps, so two sealers cannot both follow on one.
CREATE TABLE audit_checkpoint (
    number bigint      PRIMARY KEY CHECK (number >= 1),
    size   bigint      NOT NULL CHECK (size >= 0),
    root   bytea       NOT NULL CHECK (length(root) = 32),
    moment timestamptz NOT NULL,
    note   text        NOT NULL
);

-- Where a seal is known outside of this database. It counts from the first place on.
CREATE TABLE audit_publication (
    number bigint      NOT NULL,
    place  text        NOT NULL,
    moment timestamptz NOT NULL,
    PRIMARY KEY (number, place)
);

-- What witnesses signed: one line of a signed note each.
CREATE TABLE audit_cosignature (
    number  bigint      NOT NULL,
    witness text        NOT NULL,
    line    text        NOT NULL,
    moment  timestamptz NOT NULL,
    PRIMARY KEY (number, witness)
);

CREATE FUNCTION audit_make_append_only(VARIADIC names text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY names LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION audit_refuse_change()',
                       name || '_append_only', name);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change()',
                       name || '_not_truncated', name);
    END LOOP;
END
$$;

DO $$ BEGIN
    PERFORM audit_make_append_only('audit_range', 'audit_tile', 'audit_checkpoint', 'audit_publication', 'audit_cosignature');
END $$;

-- Prompts that left and have no end yet. An end comes at the latest when a survivor closes them as orphaned.
CREATE VIEW audit_unfinished AS
SELECT asked.request_id, asked.moment, asked.lane, asked.epoch, asked.sequence, asked.pseudonym, asked.model
FROM audit_event asked
WHERE asked.kind = 'INTENT'
  AND NOT EXISTS (SELECT
                  FROM audit_event ended
                  WHERE ended.request_id = asked.request_id
                    AND ended.kind IN ('OUTCOME', 'DENIED', 'ORPHANED'));
