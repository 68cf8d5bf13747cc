-- What is held is asked for a partition at once, where V8 asked for each of its days.

-- The records of these days which an active hold matches, each once. Exchanges are held whole: with the record that begins
-- one, everything that has its request id. That lies on the same day or the one beside it, the end by a survivor within a
-- month.
CREATE FUNCTION audit_held_between(from_day date, until_day date)
    RETURNS TABLE (lane integer, epoch bigint, sequence bigint)
    LANGUAGE plpgsql STABLE SET search_path = ${schema}, pg_temp SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
BEGIN
    IF NOT EXISTS (SELECT
                   FROM audit_active_hold
                   WHERE first_day <= until_day AND (last_day IS NULL OR last_day >= from_day - 31)) THEN
        RETURN;
    END IF;
    RETURN QUERY
    WITH hold AS MATERIALIZED (
        SELECT first_day, coalesce(last_day, 'infinity') AS last_day, pseudonyms, request_ids, groups
        FROM audit_active_hold
        WHERE first_day <= until_day AND (last_day IS NULL OR last_day >= from_day - 31)),
    -- Each branch looks for a hold's exchanges by the narrowest index; OFFSET keeps the holds outermost.
    begun AS (
        SELECT asked.request_id, asked.day
        FROM hold, unnest(hold.pseudonyms) AS person,
             LATERAL (SELECT request_id, day
                      FROM audit_event
                      WHERE pseudonym = person
                        AND kind IN ('INTENT', 'DENIED')
                        AND day BETWEEN greatest(hold.first_day, from_day - 1) AND least(hold.last_day, until_day)
                        AND (hold.request_ids IS NULL OR request_id = ANY (hold.request_ids))
                        AND (hold.groups IS NULL OR groups && hold.groups)
                      OFFSET 0) asked
        UNION
        SELECT asked.request_id, asked.day
        FROM hold, unnest(hold.request_ids) AS id,
             LATERAL (SELECT request_id, day
                      FROM audit_event
                      WHERE request_id = id
                        AND kind IN ('INTENT', 'DENIED')
                        AND day BETWEEN greatest(hold.first_day, from_day - 1) AND least(hold.last_day, until_day)
                        AND (hold.groups IS NULL OR groups && hold.groups)
                      OFFSET 0) asked
        WHERE hold.pseudonyms IS NULL
        UNION
        SELECT asked.request_id, asked.day
        FROM hold,
             LATERAL (SELECT request_id, day
                      FROM audit_event
                      WHERE kind IN ('INTENT', 'DENIED')
                        AND day BETWEEN greatest(hold.first_day, from_day - 1) AND least(hold.last_day, until_day)
                        AND (hold.groups IS NULL OR groups && hold.groups)
                      OFFSET 0) asked
        WHERE hold.pseudonyms IS NULL AND hold.request_ids IS NULL)
    SELECT kept.lane, kept.epoch, kept.sequence
    FROM audit_event kept
             JOIN begun ON begun.request_id = kept.request_id AND kept.day BETWEEN begun.day - 1 AND begun.day + 1
    WHERE kept.day >= from_day AND kept.day < until_day
    UNION
    SELECT kept.lane, kept.epoch, kept.sequence
    FROM audit_event kept
    WHERE kept.day >= from_day AND kept.day < until_day
      AND kept.kind = 'ORPHANED'
      AND EXISTS (SELECT
                  FROM audit_event asked JOIN hold ON asked.day BETWEEN hold.first_day AND hold.last_day
                  WHERE asked.request_id = kept.request_id
                    AND asked.kind IN ('INTENT', 'DENIED')
                    AND asked.day BETWEEN kept.day - 31 AND kept.day
                    AND asked.day BETWEEN from_day - 31 AND until_day
                    AND (hold.pseudonyms IS NULL OR asked.pseudonym = ANY (hold.pseudonyms))
                    AND (hold.request_ids IS NULL OR asked.request_id = ANY (hold.request_ids))
                    AND (hold.groups IS NULL OR asked.groups && hold.groups));
END
$$;

-- The same of one day.
CREATE OR REPLACE FUNCTION audit_held(d date) RETURNS TABLE (lane integer, epoch bigint, sequence bigint)
    LANGUAGE sql STABLE SET search_path = ${schema}, pg_temp AS $$
SELECT held.lane, held.epoch, held.sequence FROM audit_held_between(d, d + 1) held
$$;

-- The places in a partition that stay: what is held, what has more time, and the end of each lane, at which a writer goes on.
CREATE OR REPLACE FUNCTION audit_staying(parent text, from_day date, until_day date, security_too boolean)
    RETURNS TABLE (lane integer, epoch bigint, sequence bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
BEGIN
    RETURN QUERY
        SELECT held.lane, held.epoch, held.sequence
        FROM audit_held_between(from_day, until_day) held;
    IF parent = 'audit_event' THEN
        RETURN QUERY
            SELECT kept.lane, kept.epoch, kept.sequence
            FROM audit_event kept
            WHERE kept.day >= from_day AND kept.day < until_day
              AND (audit_class(kept.kind) = 'always' OR NOT security_too AND audit_class(kept.kind) = 'security');
        RETURN QUERY
            SELECT known.lane, last.epoch, last.sequence
            FROM (SELECT DISTINCT numbers.lane FROM audit_epoch numbers) known
                     CROSS JOIN LATERAL (SELECT record.epoch, record.sequence
                                         FROM audit_event record
                                         WHERE record.lane = known.lane
                                         ORDER BY record.epoch DESC, record.sequence DESC
                                         LIMIT 1) last;
    END IF;
END
$$;

REVOKE ALL ON FUNCTION audit_held_between(date, date) FROM PUBLIC;
