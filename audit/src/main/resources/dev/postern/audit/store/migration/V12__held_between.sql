-- What is held is asked for a partition at once, where V8 asked for each of its days, and a drop reads no more of a large
-- partition than it must.

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

-- Whether the seal holds the hash of every record of these days where nothing takes it away: in a full tile. Goes from the
-- last record of each epoch to that of the one before.
CREATE OR REPLACE FUNCTION audit_fully_sealed(from_day date, until_day date) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = ${schema}, pg_temp SET plan_cache_mode = force_custom_plan AS $$
WITH RECURSIVE written AS (
    (SELECT lane, epoch, sequence AS last
     FROM audit_event
     WHERE day >= from_day AND day < until_day
     ORDER BY lane DESC, epoch DESC, sequence DESC
     LIMIT 1)
    UNION ALL
    SELECT earlier.lane, earlier.epoch, earlier.sequence
    FROM written
             CROSS JOIN LATERAL (SELECT record.lane, record.epoch, record.sequence
                                 FROM audit_event record
                                 WHERE record.day >= from_day AND record.day < until_day
                                   AND (record.lane, record.epoch) < (written.lane, written.epoch)
                                 ORDER BY record.lane DESC, record.epoch DESC, record.sequence DESC
                                 LIMIT 1) earlier)
SELECT NOT EXISTS (
    SELECT
    FROM written
    WHERE NOT EXISTS (
        SELECT
        FROM audit_range
        WHERE audit_range.lane = written.lane
          AND audit_range.epoch = written.epoch
          AND written.last BETWEEN from_sequence AND to_sequence
          AND first_index + written.last - from_sequence
              < 256 * (SELECT coalesce(max(index) + 1, 0) FROM audit_tile WHERE level = 0)))
$$;

-- Drops what is over its time from a partition, and the partition where nothing stays; false where there is none. The
-- trail has said before what goes: where that is not what would go now, because of a hold perhaps, nothing does.
CREATE OR REPLACE FUNCTION audit_drop(parent text, some_day date, expected bigint, security_too boolean) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp SET lock_timeout = '500ms' AS $$
DECLARE
    period record;
    staying text := parent || '_staying';
    fewest_days CONSTANT integer := CASE parent WHEN 'audit_event' THEN 183 ELSE 1 END;
    -- A record has one row, and a row for each piece of its content.
    places CONSTANT text := CASE parent
                                WHEN 'audit_event' THEN 'SELECT count(*) FROM %I'
                                ELSE 'SELECT count(*) FROM (SELECT DISTINCT lane, epoch, sequence FROM %I) each' END;
    going bigint;
    stays bigint;
BEGIN
    period := audit_period(parent, some_day);
    IF to_regclass(period.name) IS NULL THEN
        RETURN false;
    END IF;
    IF period.end_day > audit_today() - fewest_days THEN
        RAISE EXCEPTION '% is kept for at least % days', period.name, fewest_days USING ERRCODE = 'check_violation';
    END IF;
    LOCK TABLE audit_hold IN SHARE ROW EXCLUSIVE MODE;
    EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', staying, parent);
    EXECUTE format('INSERT INTO %I SELECT * FROM %I WHERE (lane, epoch, sequence) IN '
                       '(SELECT lane, epoch, sequence FROM audit_staying(%L, %L, %L, %L))',
                   staying, period.name, parent, period.first_day, period.end_day, security_too);
    EXECUTE format(places, staying) INTO stays;
    EXECUTE format(places, period.name) INTO going;
    going := going - stays;
    IF going <> expected THEN
        RAISE EXCEPTION 'of % not % but % records would go', period.name, expected, going
            USING ERRCODE = 'serialization_failure';
    END IF;
    IF parent = 'audit_event' THEN
        IF NOT audit_fully_sealed(period.first_day, period.end_day) THEN
            RAISE EXCEPTION '% is not under the full tiles of the seal', period.name
                USING ERRCODE = 'object_not_in_prerequisite_state';
        END IF;
        IF EXISTS (SELECT FROM audit_content content
                   WHERE content.day >= period.first_day AND content.day < period.end_day
                     AND NOT EXISTS (
                         SELECT
                         FROM audit_staying('audit_content', period.first_day, period.end_day, security_too) held
                         WHERE held.lane = content.lane
                           AND held.epoch = content.epoch
                           AND held.sequence = content.sequence)) THEN
            RAISE EXCEPTION 'the content of % is still there', period.name
                USING ERRCODE = 'object_not_in_prerequisite_state';
        END IF;
    END IF;
    EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', parent, period.name);
    EXECUTE format('DROP TABLE %I', period.name);
    IF stays = 0 THEN
        EXECUTE format('DROP TABLE %I', staying);
    ELSE
        EXECUTE format('ALTER TABLE %I RENAME TO %I', staying, period.name);
        PERFORM audit_attach(parent, period.name, period.first_day, period.end_day);
    END IF;
    RETURN true;
END
$$;

REVOKE ALL ON FUNCTION audit_held_between(date, date) FROM PUBLIC;
