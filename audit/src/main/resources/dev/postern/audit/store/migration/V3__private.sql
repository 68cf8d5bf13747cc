-- What may not stand in clear: committed to in the record, sealed under the subject's key, and gone with it.
ALTER TABLE audit_event
    ADD COLUMN client_request_id_commitment bytea,
    ADD COLUMN client_address_commitment    bytea,
    ADD COLUMN private_hash                 bytea,
    ADD COLUMN private                      bytea;

-- Which key encryption key wraps a data key. Before there were several it was the one of the key file.
ALTER TABLE audit_subject_key ADD COLUMN kek text NOT NULL DEFAULT 'key-file';
ALTER TABLE audit_subject_key ALTER COLUMN kek DROP DEFAULT;

CREATE INDEX audit_subject_key_kek ON audit_subject_key (kek);

-- Whose keys were deleted, of one month or, where it is null, of all: by this, processes that hold them let go of them.
CREATE TABLE audit_erasure (
    number    bigint      PRIMARY KEY CHECK (number >= 1),
    pseudonym bytea       NOT NULL,
    month     text,
    moment    timestamptz NOT NULL DEFAULT clock_timestamp()
);

SELECT audit_make_append_only('audit_erasure');

-- Deletes keys and the identities that they seal; the proofs of the records stay whole.
CREATE FUNCTION audit_erase(people bytea[], only_month text, OUT keys bigint, OUT identities bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE
    gone uuid[];
BEGIN
    -- Numbers become visible in their order: whoever reads on from the last one misses none.
    LOCK TABLE audit_erasure IN SHARE ROW EXCLUSIVE MODE;
    INSERT INTO audit_erasure (number, pseudonym, month)
    SELECT coalesce((SELECT max(number) FROM audit_erasure), 0) + row_number() OVER (), person, only_month
    FROM unnest(people) AS person;
    WITH deleted AS (
        DELETE FROM audit_subject_key
        WHERE pseudonym = ANY (people) AND (only_month IS NULL OR month = only_month)
        RETURNING key_id)
    SELECT coalesce(array_agg(key_id), '{}'), count(*) INTO gone, keys FROM deleted;
    -- An identity belongs to the month of the key that seals it.
    WITH deleted AS (
        DELETE FROM audit_identity
        WHERE pseudonym = ANY (people)
          AND (only_month IS NULL OR encode(substring(sealed FROM 2 FOR 16), 'hex')::uuid = ANY (gone))
        RETURNING identity)
    SELECT count(*) INTO identities FROM deleted;
END
$$;

-- Puts a data key under another key encryption key; not where it was deleted or wrapped anew meanwhile.
CREATE FUNCTION audit_rewrap(id uuid, wrapped_before bytea, kek_now text, wrapped_now bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE
    taken audit_subject_key;
BEGIN
    DELETE FROM audit_subject_key WHERE key_id = id AND wrapped = wrapped_before RETURNING * INTO taken;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO audit_subject_key (key_id, pseudonym, month, wrapped, kek)
    VALUES (id, taken.pseudonym, taken.month, wrapped_now, kek_now);
    RETURN true;
END
$$;

REVOKE ALL ON FUNCTION audit_erase(bytea[], text), audit_rewrap(uuid, bytea, text, bytea) FROM PUBLIC;
