-- A drop in three steps, so that nobody waits for what takes long: what stays is copied beforehand, the partition is
-- exchanged for the copy at once, and its files are given back afterwards.

-- Puts on a table what a partition of these days has, so that to attach it is no work.
CREATE FUNCTION audit_fit(fitted text, partition_name text, first_day date, end_day date) RETURNS void
    LANGUAGE plpgsql SET search_path = ${schema}, pg_temp AS $$
BEGIN
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT period CHECK (day >= %L AND day < %L)', fitted, first_day, end_day);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change()',
                   partition_name || '_not_truncated', fitted);
END
$$;

-- As before.
CREATE OR REPLACE FUNCTION audit_attach(parent text, partition_name text, first_day date, end_day date) RETURNS void
    LANGUAGE plpgsql SET search_path = ${schema}, pg_temp AS $$
BEGIN
    PERFORM audit_fit(partition_name, partition_name, first_day, end_day);
    EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                   parent, partition_name, first_day, end_day);
END
$$;

-- What a copy of the rows that stay was made for and of what it depends: rows of holds are only ever added.
CREATE FUNCTION audit_gathered_for(partition_name text, security_too boolean) RETURNS text
    LANGUAGE sql STABLE SET search_path = ${schema}, pg_temp AS $$
SELECT format('%s, security too: %s, holds: %s, released: %s', partition_name, security_too,
              (SELECT count(*) FROM audit_hold), (SELECT count(*) FROM audit_hold_release))
$$;

-- Copies the rows of a partition that stay, and leaves the partition as it is; false where there is none.
CREATE FUNCTION audit_gather(parent text, some_day date, security_too boolean) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp SET lock_timeout = '500ms' AS $$
DECLARE
    period record;
    staying text := parent || '_staying';
    gathered_for text;
BEGIN
    period := audit_period(parent, some_day);
    IF to_regclass(period.name) IS NULL THEN
        RETURN false;
    END IF;
    -- First: a hold that comes after this, seen by the copy or not, makes the copy useless.
    gathered_for := audit_gathered_for(period.name, security_too);
    EXECUTE format('DROP TABLE IF EXISTS %I', staying);
    EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', staying, parent);
    EXECUTE format('INSERT INTO %I SELECT * FROM %I WHERE (lane, epoch, sequence) IN '
                       '(SELECT lane, epoch, sequence FROM audit_staying(%L, %L, %L, %L))',
                   staying, period.name, parent, period.first_day, period.end_day, security_too);
    PERFORM audit_fit(staying, period.name, period.first_day, period.end_day);
    EXECUTE format('COMMENT ON TABLE %I IS %L', staying, gathered_for);
    RETURN true;
END
$$;

-- Takes what is over its time out of the trail, by putting the copy of what stays in place of its partition; false where
-- there is none. The trail has said before what goes: where that is not what would go now, because of a hold perhaps,
-- nothing does. Whoever places a hold waits while the rows are counted, and writers while the two are exchanged.
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
    IF obj_description(to_regclass(staying), 'pg_class')
           IS DISTINCT FROM audit_gathered_for(period.name, security_too) THEN
        RAISE EXCEPTION 'what stays of % was not gathered, or holds came or went since', period.name
            USING ERRCODE = 'serialization_failure';
    END IF;
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
    EXECUTE format('ALTER TABLE %I RENAME TO %I', period.name, period.name || '_dropped');
    IF stays > 0 THEN
        EXECUTE format('COMMENT ON TABLE %I IS NULL', staying);
        EXECUTE format('ALTER TABLE %I RENAME TO %I', staying, period.name);
        EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                       parent, period.name, period.first_day, period.end_day);
    END IF;
    RETURN true;
END
$$;

-- Gives back the files of what was dropped, and of copies that nobody put in place; says of how many tables. None of them
-- is part of the trail, so nobody waits.
CREATE FUNCTION audit_free() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp SET lock_timeout = '500ms' AS $$
DECLARE
    leftover text;
    freed integer := 0;
BEGIN
    FOR leftover IN
        SELECT relname
        FROM pg_class
        WHERE relnamespace = '${schema}'::regnamespace
          AND relkind = 'r'
          AND NOT relispartition
          AND relname ~ '^audit_(event|content)_([0-9]{6,8}_dropped|staying)$'
    LOOP
        EXECUTE format('DROP TABLE %I', leftover);
        freed := freed + 1;
    END LOOP;
    RETURN freed;
END
$$;

REVOKE ALL ON FUNCTION audit_fit(text, text, date, date), audit_gathered_for(text, boolean),
    audit_gather(text, date, boolean), audit_free() FROM PUBLIC;
