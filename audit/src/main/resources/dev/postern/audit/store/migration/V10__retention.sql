-- The time of data: partitions that are made ahead, and dropped when their time is over. Records have one partition for
-- each month, which is how long the longest of them is kept beyond its time; content has one for each day.

-- The partition that a day belongs to.
CREATE FUNCTION audit_period(parent text, some_day date, OUT name text, OUT first_day date, OUT end_day date)
    LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    CASE parent
        WHEN 'audit_event' THEN
            first_day := date_trunc('month', some_day::timestamp)::date;
            end_day := (first_day + interval '1 month')::date;
            name := parent || to_char(first_day, '"_"YYYYMM');
        WHEN 'audit_content' THEN
            first_day := some_day;
            end_day := some_day + 1;
            name := parent || to_char(first_day, '"_"YYYYMMDD');
    END CASE;
END
$$;

-- Days are those of UTC, as the writers count them.
CREATE FUNCTION audit_today() RETURNS date LANGUAGE sql STABLE AS $$
SELECT (clock_timestamp() AT TIME ZONE 'UTC')::date
$$;

-- A table made beforehand and attached does not hold up writers; the constraint spares the look at its rows.
CREATE FUNCTION audit_attach(parent text, partition_name text, first_day date, end_day date) RETURNS void
    LANGUAGE plpgsql SET search_path = ${schema}, pg_temp AS $$
BEGIN
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT period CHECK (day >= %L AND day < %L)',
                   partition_name, first_day, end_day);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change()',
                   partition_name || '_not_truncated', partition_name);
    EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                   parent, partition_name, first_day, end_day);
END
$$;

-- Makes the partition of a day where there is none.
CREATE FUNCTION audit_make_partition(parent text, some_day date) RETURNS boolean
    LANGUAGE plpgsql SET search_path = ${schema}, pg_temp AS $$
DECLARE
    period record;
BEGIN
    period := audit_period(parent, some_day);
    IF to_regclass(period.name) IS NOT NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', period.name, parent);
    PERFORM audit_attach(parent, period.name, period.first_day, period.end_day);
    RETURN true;
END
$$;

-- Puts rows that came before the partition of their day into it. Writers wait meanwhile.
CREATE FUNCTION audit_settle(parent text) RETURNS bigint
    LANGUAGE plpgsql SET search_path = ${schema}, pg_temp AS $$
DECLARE
    rest text := parent || '_default';
    moved text := parent || '_moved';
    stray date;
    settled bigint;
BEGIN
    EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', parent);
    EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', parent, rest);
    EXECUTE format('ALTER TABLE %I RENAME TO %I', rest, moved);
    FOR stray IN EXECUTE format('SELECT DISTINCT day FROM %I ORDER BY day', moved) LOOP
        PERFORM audit_make_partition(parent, stray);
    END LOOP;
    EXECUTE format('INSERT INTO %I SELECT * FROM %I', parent, moved);
    GET DIAGNOSTICS settled = ROW_COUNT;
    EXECUTE format('DROP TABLE %I', moved);
    EXECUTE format('CREATE TABLE %I PARTITION OF %I DEFAULT', rest, parent);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change()',
                   rest || '_not_truncated', rest);
    RETURN settled;
END
$$;

-- Makes the partitions from today until that many days from now; says how many, and how many rows lay outside of any.
CREATE FUNCTION audit_prepare(days integer, OUT made integer, OUT settled bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp SET lock_timeout = '1s' AS $$
DECLARE
    parent text;
    some_day date;
    stray boolean;
BEGIN
    made := 0;
    settled := 0;
    -- Two that prepare at the same time would make the same tables.
    PERFORM pg_advisory_xact_lock(hashtext('audit_prepare'));
    FOREACH parent IN ARRAY ARRAY ['audit_event', 'audit_content'] LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %I)', parent || '_default') INTO stray;
        IF stray THEN
            settled := settled + audit_settle(parent);
        END IF;
        FOR some_day IN SELECT audit_today() + ahead FROM generate_series(0, least(days, 62)) AS ahead LOOP
            made := made + audit_make_partition(parent, some_day)::integer;
        END LOOP;
    END LOOP;
END
$$;

-- How long a record is kept: like any other, like events of security, or for as long as there is a trail, because without
-- it nobody could tell that others expired.
CREATE FUNCTION audit_class(kind text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT CASE
           WHEN kind IN ('INTENT', 'OUTCOME', 'ORPHANED', 'STREAM_MARK', 'HEARTBEAT', 'EPOCH_START', 'EPOCH_END')
               THEN 'metadata'
           WHEN kind = 'RETENTION_DROP' THEN 'always'
           ELSE 'security'
       END
$$;

-- The partitions there are.
CREATE VIEW audit_partition AS
SELECT parent.relname::text AS parent, period.name, period.first_day, period.end_day
FROM pg_inherits
         JOIN pg_class child ON child.oid = inhrelid
         JOIN pg_class parent ON parent.oid = inhparent
         CROSS JOIN LATERAL audit_period(
             parent.relname::text,
             to_date(rpad(substring(child.relname FROM '_([0-9]{6,8})$'), 8, '01'), 'YYYYMMDD')) period
WHERE parent.oid IN (to_regclass('${schema}.audit_event'), to_regclass('${schema}.audit_content'))
  AND child.relname ~ '_[0-9]{6,8}$';

-- The places in a partition that stay: what is held, what has more time, and the end of each lane, at which a writer goes on.
CREATE FUNCTION audit_staying(parent text, from_day date, until_day date, security_too boolean)
    RETURNS TABLE (lane integer, epoch bigint, sequence bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
BEGIN
    RETURN QUERY
        SELECT held.lane, held.epoch, held.sequence
        FROM generate_series(from_day, until_day - 1, interval '1 day') AS each
                 CROSS JOIN LATERAL audit_held(each::date) held;
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

-- Whether the seal holds the hash of every record of these days where nothing takes it away: in a full tile.
CREATE FUNCTION audit_fully_sealed(from_day date, until_day date) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = ${schema}, pg_temp AS $$
SELECT NOT EXISTS (
    SELECT
    FROM (SELECT lane, epoch, max(sequence) AS last
          FROM audit_event
          WHERE day >= from_day AND day < until_day
          GROUP BY lane, epoch) written
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
CREATE FUNCTION audit_drop(parent text, some_day date, expected bigint, security_too boolean) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp SET lock_timeout = '500ms' AS $$
DECLARE
    period record;
    staying text := parent || '_staying';
    fewest_days CONSTANT integer := CASE parent WHEN 'audit_event' THEN 183 ELSE 1 END;
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
    EXECUTE format('SELECT count(*) FROM (SELECT DISTINCT lane, epoch, sequence FROM %I) each', staying) INTO stays;
    EXECUTE format('SELECT count(*) - %s FROM (SELECT DISTINCT lane, epoch, sequence FROM %I) each', stays, period.name)
        INTO going;
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

-- Deletes keys that seal nothing any more, with the identities they seal: those of months before this one, save of people
-- for whom something is held.
CREATE FUNCTION audit_expire_keys(before_month text, OUT keys bigint, OUT identities bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
DECLARE
    gone uuid[];
BEGIN
    IF before_month > to_char(audit_today() - 183, 'YYYY-MM') THEN
        RAISE EXCEPTION 'keys are kept for at least 183 days' USING ERRCODE = 'check_violation';
    END IF;
    LOCK TABLE audit_hold IN SHARE ROW EXCLUSIVE MODE;
    WITH deleted AS (
        DELETE FROM audit_subject_key old
        WHERE month < before_month AND NOT EXISTS (SELECT FROM audit_holds_on(ARRAY [old.pseudonym], old.month))
        RETURNING key_id)
    SELECT coalesce(array_agg(key_id), '{}'), count(*) INTO gone, keys FROM deleted;
    WITH deleted AS (
        DELETE FROM audit_identity
        WHERE encode(substring(sealed FROM 2 FOR 16), 'hex')::uuid = ANY (gone)
        RETURNING identity)
    SELECT count(*) INTO identities FROM deleted;
END
$$;

REVOKE ALL ON FUNCTION audit_prepare(integer), audit_drop(text, date, bigint, boolean),
    audit_expire_keys(text), audit_settle(text), audit_make_partition(text, date), audit_attach(text, text, date, date),
    audit_staying(text, date, date, boolean), audit_fully_sealed(date, date) FROM PUBLIC;

-- As before, and without a look at partitions in which no end can lie: it is on the day of the beginning or a later one,
-- whatever a clock does at midnight.
CREATE OR REPLACE VIEW audit_unfinished AS
SELECT asked.request_id, asked.moment, asked.lane, asked.epoch, asked.sequence, asked.pseudonym, asked.model
FROM audit_event asked
WHERE asked.kind = 'INTENT'
  AND NOT EXISTS (SELECT
                  FROM audit_event ended
                  WHERE ended.request_id = asked.request_id
                    AND ended.day >= asked.day - 2
                    AND ended.kind IN ('OUTCOME', 'DENIED', 'ORPHANED'));

DO $$ BEGIN
    PERFORM audit_prepare(1);
END $$;
