-- Legal holds: what they match outlives retention and erasure until two people release them. Rows are only ever added.

-- A hold matches the exchanges that meet all of its criteria; one that is null is met by every exchange.
CREATE TABLE audit_hold (
    id          uuid        PRIMARY KEY,
    matter      text        NOT NULL CHECK (length(matter) BETWEEN 1 AND 256),
    reason      text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 256),
    -- Of one person: those of the quarters it lasts, also of quarters to come.
    pseudonyms  bytea[]     CHECK (cardinality(pseudonyms) > 0),
    first_day   date        NOT NULL,
    last_day    date        CHECK (last_day >= first_day),
    request_ids uuid[]      CHECK (cardinality(request_ids) > 0),
    groups      text[]      CHECK (cardinality(groups) > 0),
    -- Who, by the identifier at the identity provider: pseudonyms change, and two people have to be told apart for longer.
    placed_by   text        NOT NULL CHECK (placed_by <> ''),
    moment      timestamptz NOT NULL
);

-- The first of two people who release a hold.
CREATE TABLE audit_hold_release_request (
    hold         uuid        PRIMARY KEY REFERENCES audit_hold,
    requested_by text        NOT NULL CHECK (requested_by <> ''),
    moment       timestamptz NOT NULL,
    UNIQUE (hold, requested_by)
);

-- The second. The row names the first, so that the database itself sees that they are two.
CREATE TABLE audit_hold_release (
    hold         uuid        PRIMARY KEY,
    requested_by text        NOT NULL,
    released_by  text        NOT NULL CHECK (released_by <> ''),
    moment       timestamptz NOT NULL,
    FOREIGN KEY (hold, requested_by) REFERENCES audit_hold_release_request (hold, requested_by),
    CONSTRAINT audit_hold_release_by_two CHECK (released_by <> requested_by)
);

SELECT audit_make_append_only('audit_hold', 'audit_hold_release_request', 'audit_hold_release');

CREATE VIEW audit_active_hold AS
SELECT *
FROM audit_hold held
WHERE NOT EXISTS (SELECT FROM audit_hold_release released WHERE released.hold = held.id);

-- The records of a day which an active hold matches, each once. Exchanges are held whole: with the record that begins one,
-- everything that has its request id. That lies on the same day or the one beside it, the end by a survivor within a month.
CREATE FUNCTION audit_held(d date) RETURNS TABLE (lane integer, epoch bigint, sequence bigint)
    LANGUAGE plpgsql STABLE SET search_path = ${schema}, pg_temp SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
BEGIN
    IF NOT EXISTS (SELECT
                   FROM audit_active_hold
                   WHERE first_day <= d + 1 AND (last_day IS NULL OR last_day >= d - 31)) THEN
        RETURN;
    END IF;
    RETURN QUERY
    WITH hold AS MATERIALIZED (
        SELECT first_day, coalesce(last_day, 'infinity') AS last_day, pseudonyms, request_ids, groups
        FROM audit_active_hold
        WHERE first_day <= d + 1 AND (last_day IS NULL OR last_day >= d - 31)),
    -- Each branch looks for a hold's exchanges by the narrowest index; OFFSET keeps the holds outermost.
    begun AS (
        SELECT asked.request_id
        FROM hold, unnest(hold.pseudonyms) AS person,
             LATERAL (SELECT request_id
                      FROM audit_event
                      WHERE pseudonym = person
                        AND kind IN ('INTENT', 'DENIED')
                        AND day BETWEEN greatest(hold.first_day, d - 1) AND least(hold.last_day, d + 1)
                        AND (hold.request_ids IS NULL OR request_id = ANY (hold.request_ids))
                        AND (hold.groups IS NULL OR groups && hold.groups)
                      OFFSET 0) asked
        UNION
        SELECT asked.request_id
        FROM hold, unnest(hold.request_ids) AS id,
             LATERAL (SELECT request_id
                      FROM audit_event
                      WHERE request_id = id
                        AND kind IN ('INTENT', 'DENIED')
                        AND day BETWEEN greatest(hold.first_day, d - 1) AND least(hold.last_day, d + 1)
                        AND (hold.groups IS NULL OR groups && hold.groups)
                      OFFSET 0) asked
        WHERE hold.pseudonyms IS NULL
        UNION
        SELECT asked.request_id
        FROM hold,
             LATERAL (SELECT request_id
                      FROM audit_event
                      WHERE kind IN ('INTENT', 'DENIED')
                        AND day BETWEEN greatest(hold.first_day, d - 1) AND least(hold.last_day, d + 1)
                        AND (hold.groups IS NULL OR groups && hold.groups)
                      OFFSET 0) asked
        WHERE hold.pseudonyms IS NULL AND hold.request_ids IS NULL)
    SELECT kept.lane, kept.epoch, kept.sequence
    FROM audit_event kept JOIN begun ON begun.request_id = kept.request_id
    WHERE kept.day = d
    UNION
    SELECT kept.lane, kept.epoch, kept.sequence
    FROM audit_event kept
    WHERE kept.day = d
      AND kept.kind = 'ORPHANED'
      AND EXISTS (SELECT
                  FROM audit_event asked JOIN hold ON asked.day BETWEEN hold.first_day AND hold.last_day
                  WHERE asked.request_id = kept.request_id
                    AND asked.kind IN ('INTENT', 'DENIED')
                    AND asked.day BETWEEN d - 31 AND d
                    AND (hold.pseudonyms IS NULL OR asked.pseudonym = ANY (hold.pseudonyms))
                    AND (hold.request_ids IS NULL OR asked.request_id = ANY (hold.request_ids))
                    AND (hold.groups IS NULL OR asked.groups && hold.groups));
END
$$;

-- The active holds that need a key of these pseudonyms, of one month or, where it is null, of any. A key is needed in the
-- months a hold lasts, and on the days beside it; where a hold has other criteria too, if an exchange meets them.
CREATE FUNCTION audit_holds_on(people bytea[], only_month text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SET search_path = ${schema}, pg_temp AS $$
SELECT hold.id
FROM audit_active_hold hold
WHERE (hold.pseudonyms IS NULL OR hold.pseudonyms && people)
  AND EXISTS (SELECT
              FROM audit_subject_key key
              WHERE key.pseudonym = ANY (people)
                AND (only_month IS NULL OR key.month = only_month)
                AND (hold.pseudonyms IS NULL OR key.pseudonym = ANY (hold.pseudonyms))
                AND key.month >= to_char(hold.first_day - 1, 'YYYY-MM')
                AND (hold.last_day IS NULL OR key.month <= to_char(hold.last_day + 1, 'YYYY-MM'))
                AND (hold.request_ids IS NULL AND hold.groups IS NULL
                     OR EXISTS (SELECT
                                FROM audit_event asked
                                WHERE asked.pseudonym = key.pseudonym
                                  AND asked.kind IN ('INTENT', 'DENIED')
                                  AND asked.day BETWEEN hold.first_day AND coalesce(hold.last_day, 'infinity')
                                  AND key.month BETWEEN to_char(asked.day - 1, 'YYYY-MM')
                                                    AND to_char(asked.day + 1, 'YYYY-MM')
                                  AND (hold.request_ids IS NULL OR asked.request_id = ANY (hold.request_ids))
                                  AND (hold.groups IS NULL OR asked.groups && hold.groups))))
ORDER BY hold.id
$$;

-- Whether a hold covers anything that the keys of these pseudonyms sealed.
CREATE FUNCTION audit_held_people(people bytea[]) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = ${schema}, pg_temp AS $$
SELECT EXISTS (SELECT FROM audit_holds_on(people, NULL))
$$;

-- As before, but for what is on hold: then nothing is deleted, the error is TH001 and its detail has the ids of the holds.
CREATE OR REPLACE FUNCTION audit_erase(people bytea[], only_month text, OUT keys bigint, OUT identities bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE
    holds uuid[];
    gone  uuid[];
BEGIN
    -- Numbers become visible in their order: whoever reads on from the last one misses none.
    LOCK TABLE audit_erasure IN SHARE ROW EXCLUSIVE MODE;
    -- A hold that is being placed is waited for; one that comes later waits for this.
    LOCK TABLE audit_hold IN SHARE MODE;
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'an erasure must see what was committed before it; run it as read committed'
            USING ERRCODE = 'invalid_transaction_state';
    END IF;
    -- Seen at one moment: a key that comes later is neither judged nor deleted.
    SELECT ARRAY(SELECT audit_holds_on(people, only_month)),
           ARRAY(SELECT key_id
                 FROM audit_subject_key
                 WHERE pseudonym = ANY (people) AND (only_month IS NULL OR month = only_month))
    INTO holds, gone;
    IF cardinality(holds) > 0 THEN
        RAISE EXCEPTION 'what is on hold cannot be erased' USING ERRCODE = 'TH001', DETAIL = array_to_string(holds, ' ');
    END IF;
    INSERT INTO audit_erasure (number, pseudonym, month)
    SELECT coalesce((SELECT max(number) FROM audit_erasure), 0) + row_number() OVER (), person, only_month
    FROM unnest(people) AS person;
    DELETE FROM audit_subject_key WHERE key_id = ANY (gone);
    GET DIAGNOSTICS keys = ROW_COUNT;
    -- An identity belongs to the month of the key that seals it; one whose key is gone already belongs to none.
    WITH deleted AS (
        DELETE FROM audit_identity
        WHERE pseudonym = ANY (people)
          AND (encode(substring(sealed FROM 2 FOR 16), 'hex')::uuid = ANY (gone)
               OR only_month IS NULL AND NOT EXISTS (SELECT
                                                     FROM audit_subject_key
                                                     WHERE key_id = encode(substring(sealed FROM 2 FOR 16), 'hex')::uuid))
        RETURNING identity)
    SELECT count(*) INTO identities FROM deleted;
END
$$;

REVOKE ALL ON FUNCTION audit_held(date), audit_holds_on(bytea[], text), audit_held_people(bytea[]) FROM PUBLIC;
