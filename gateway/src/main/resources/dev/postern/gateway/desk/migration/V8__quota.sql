-- How much people, groups and keys may use, what is used of it, and what was used by whom in a month. People stand here as
-- keyed hashes, but for limits that an operator sets for one of them.

-- Limits that operators set; they go before those of the configuration. Without "most" there is none.
CREATE TABLE quota_limit (
    kind    text        NOT NULL CHECK (kind IN ('person', 'group', 'key')),
    holder  text        NOT NULL CHECK (length(holder) BETWEEN 1 AND 255),
    measure text        NOT NULL CHECK (measure IN ('requests', 'tokens')),
    period  text        NOT NULL CHECK (period IN ('minute', 'hour', 'day', 'month')),
    most    bigint      CHECK (most >= 0),
    changed timestamptz NOT NULL,
    PRIMARY KEY (kind, holder, measure, period)
);

CREATE FUNCTION quota_announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('postern_quota', 'limits');
    RETURN NULL;
END $$;
CREATE TRIGGER quota_limit_announced AFTER INSERT OR UPDATE OR DELETE ON quota_limit
    FOR EACH STATEMENT EXECUTE FUNCTION quota_announce();

-- What counts against one limit in one window. "taken" is what was used, and what gateways hold in advance. "called" is when
-- somebody last lacked what others hold and do not need.
CREATE TABLE quota_counter (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind     text        NOT NULL CHECK (kind IN ('person', 'group', 'key')),
    holder   text        NOT NULL CHECK (length(holder) BETWEEN 1 AND 255),
    measure  text        NOT NULL CHECK (measure IN ('requests', 'tokens')),
    period   text        NOT NULL CHECK (period IN ('minute', 'hour', 'day', 'month')),
    begins   timestamptz NOT NULL,
    finishes timestamptz NOT NULL,
    taken    bigint      NOT NULL DEFAULT 0,
    called   timestamptz NOT NULL DEFAULT '-infinity',
    UNIQUE (kind, holder, measure, period, begins)
);
CREATE INDEX quota_counter_over ON quota_counter (finishes);

-- What a gateway holds of a counter: "held" is not used yet as far as it reported, "free" of that is not reserved either.
CREATE TABLE quota_lease (
    counter bigint      NOT NULL REFERENCES quota_counter ON DELETE CASCADE,
    gateway uuid        NOT NULL,
    held    bigint      NOT NULL,
    free    bigint      NOT NULL,
    expires timestamptz NOT NULL,
    PRIMARY KEY (counter, gateway)
);
CREATE INDEX quota_lease_of ON quota_lease (gateway);

-- Takes of several counters at once: of each what is needed, and up to what is wanted where there is much room; or nothing.
-- Where there is too little, leases of gateways that are gone end first: tokens come back, requests count as made.
CREATE FUNCTION quota_take(
    of_gateway uuid, kinds text[], holders text[], measures text[], periods text[], starts timestamptz[], stops timestamptz[],
    mosts bigint[], needs bigint[], wants bigint[], lasting interval)
RETURNS TABLE (place bigint, counter_id bigint, granted bigint, total bigint, elsewhere bigint, fresh boolean)
LANGUAGE plpgsql SET search_path = ${schema}, pg_temp AS $$
DECLARE
    ask    record;
    room   bigint;
    back   bigint;
    last   timestamptz;
    moment timestamptz;
BEGIN
    FOR ask IN
        SELECT a.* FROM unnest(kinds, holders, measures, periods, starts, stops, mosts, needs, wants) WITH ORDINALITY
            AS a (kind, holder, measure, period, begins, finishes, most, need, want, nth)
        ORDER BY a.kind, a.holder, a.measure, a.period, a.begins
    LOOP
        place := ask.nth;
        granted := 0;
        elsewhere := 0;
        fresh := false;
        back := 0;
        SELECT c.id, c.taken, c.called INTO counter_id, total, last FROM quota_counter c
            WHERE c.kind = ask.kind AND c.holder = ask.holder AND c.measure = ask.measure AND c.period = ask.period
                AND c.begins = ask.begins
            FOR UPDATE;
        IF NOT FOUND THEN
            INSERT INTO quota_counter AS c (kind, holder, measure, period, begins, finishes)
                VALUES (ask.kind, ask.holder, ask.measure, ask.period, ask.begins, ask.finishes)
                ON CONFLICT (kind, holder, measure, period, begins) DO UPDATE SET taken = c.taken
                RETURNING c.id, c.taken, c.called INTO counter_id, total, last;
        END IF;
        moment := clock_timestamp();
        room := ask.most - total;
        IF room < ask.need THEN
            WITH gone AS (
                DELETE FROM quota_lease l
                    WHERE l.counter = counter_id AND l.expires < moment AND l.gateway <> of_gateway RETURNING l.held)
            SELECT coalesce(sum(gone.held), 0) INTO back FROM gone;
            IF ask.measure = 'tokens' THEN
                total := total - back;
                room := room + back;
            END IF;
        END IF;
        IF room >= ask.need THEN
            granted := greatest(ask.need, least(ask.want, room / 16));
            total := total + granted;
            UPDATE quota_counter c SET taken = total WHERE c.id = counter_id;
            UPDATE quota_lease l
                SET held = l.held + granted, free = l.free + granted - ask.need, expires = moment + lasting
                WHERE l.counter = counter_id AND l.gateway = of_gateway;
            fresh := NOT FOUND;
            IF fresh THEN
                INSERT INTO quota_lease (counter, gateway, held, free, expires)
                    VALUES (counter_id, of_gateway, granted, granted - ask.need, moment + lasting);
            END IF;
        ELSE
            SELECT coalesce(sum(l.free), 0) INTO elsewhere FROM quota_lease l
                WHERE l.counter = counter_id AND l.gateway <> of_gateway AND l.expires >= moment AND l.free > 0;
            UPDATE quota_counter c SET taken = total WHERE c.id = counter_id AND back <> 0;
            IF room + elsewhere < ask.need THEN
                elsewhere := 0;
            ELSIF last < moment - interval '20 milliseconds' THEN
                UPDATE quota_counter c SET called = moment WHERE c.id = counter_id;
                PERFORM pg_notify('postern_quota', 'called');
            END IF;
        END IF;
        RETURN NEXT;
    END LOOP;
END $$;

-- Says what became of leases: used, given back, used beyond them; and that the gateway is alive. A lease that is not there any
-- more was ended because its gateway seemed gone: what was used of it is counted after all.
CREATE FUNCTION quota_report(
    of_gateway uuid, counters bigint[], spends bigint[], backs bigint[], extras bigint[], frees bigint[], lasting interval)
RETURNS TABLE (place bigint, kept boolean, total bigint)
LANGUAGE plpgsql SET search_path = ${schema}, pg_temp AS $$
DECLARE
    told record;
BEGIN
    FOR told IN
        SELECT a.*, c.measure FROM unnest(counters, spends, backs, extras, frees) WITH ORDINALITY
            AS a (id, spend, back, extra, free, nth) JOIN quota_counter c ON c.id = a.id
        ORDER BY c.kind, c.holder, c.measure, c.period, c.begins
    LOOP
        place := told.nth;
        SELECT c.taken INTO total FROM quota_counter c WHERE c.id = told.id FOR UPDATE;
        CONTINUE WHEN NOT FOUND;
        UPDATE quota_lease l
            SET held = l.held - told.spend - told.back, free = told.free, expires = clock_timestamp() + lasting
            WHERE l.counter = told.id AND l.gateway = of_gateway;
        kept := FOUND;
        IF kept THEN
            total := total - told.back + told.extra;
        ELSIF told.measure = 'tokens' THEN
            total := total + told.spend + told.extra;
        END IF;
        UPDATE quota_counter c SET taken = total WHERE c.id = told.id;
        RETURN NEXT;
    END LOOP;
END $$;

-- What was used in a month, for showback: by group, where each exchange counts once, and by person for themselves alone.
CREATE TABLE usage_month (
    month         date           NOT NULL CHECK (extract(day FROM month) = 1),
    kind          text           NOT NULL CHECK (kind IN ('person', 'group')),
    holder        text           NOT NULL CHECK (length(holder) <= 255),
    model         text           NOT NULL CHECK (length(model) <= 255),
    requests      bigint         NOT NULL,
    prompt_tokens bigint         NOT NULL,
    answer_tokens bigint         NOT NULL,
    price         numeric(20, 8) NOT NULL,
    watt_hours    numeric(20, 8) NOT NULL,
    PRIMARY KEY (month, kind, holder, model)
);

GRANT SELECT, INSERT, DELETE ON quota_limit, quota_counter, quota_lease TO "${desk}";
GRANT UPDATE (most, changed) ON quota_limit TO "${desk}";
GRANT UPDATE (taken, called) ON quota_counter TO "${desk}";
GRANT UPDATE (held, free, expires) ON quota_lease TO "${desk}";
GRANT SELECT, INSERT ON usage_month TO "${desk}";
GRANT UPDATE (requests, prompt_tokens, answer_tokens, price, watt_hours) ON usage_month TO "${desk}";
