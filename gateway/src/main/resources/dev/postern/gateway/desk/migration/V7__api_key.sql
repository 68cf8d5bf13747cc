-- API keys of people and of services that a person answers for. Of a key's secret stands here what HMAC-SHA-256 makes of it
-- under a secret that is not in the database. What a key is good for never changes, and one that was revoked stays so.

-- One number for all changes: they wait for each other for a moment, so whoever has seen a number has seen all below it.
CREATE TABLE api_key_stamp (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    number bigint  NOT NULL
);
INSERT INTO api_key_stamp (number) VALUES (0);

CREATE TABLE api_key (
    id             text        PRIMARY KEY CHECK (id ~ '^[0-9A-Za-z]{12}$'),
    kind           text        NOT NULL CHECK (kind IN ('p', 's')),
    owner          text        NOT NULL,
    owner_name     text        NOT NULL,
    maker          text        NOT NULL,
    maker_name     text        NOT NULL,
    made           timestamptz NOT NULL,
    name           text        NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    routes         text[]      NOT NULL,
    models         text[]      NOT NULL,
    networks       text[]      NOT NULL,
    monthly_tokens bigint      CHECK (monthly_tokens > 0),
    mac            bytea       NOT NULL CHECK (length(mac) = 32),
    former_mac     bytea       CHECK (length(former_mac) = 32),
    former_until   timestamptz,
    renewed        timestamptz NOT NULL,
    expires        timestamptz NOT NULL,
    accepted       timestamptz,
    revoked        timestamptz,
    version        bigint      NOT NULL,
    CONSTRAINT api_key_is_over_some_day CHECK (expires <= renewed + interval '8761 hours'),
    CONSTRAINT api_key_former_is_short CHECK (former_until <= renewed + interval '169 hours'),
    CONSTRAINT api_key_former_has_an_end CHECK ((former_mac IS NULL) = (former_until IS NULL)),
    CONSTRAINT api_key_of_a_person_is_their_own CHECK (kind = 's' OR maker = owner)
);
CREATE INDEX api_key_of_owner ON api_key (owner);
CREATE INDEX api_key_changes ON api_key (version);
CREATE INDEX api_key_newest ON api_key (made, id);

-- When a key was used last, to the minute.
CREATE TABLE api_key_use (
    id   text        PRIMARY KEY REFERENCES api_key ON DELETE CASCADE,
    used timestamptz NOT NULL
);

CREATE FUNCTION api_key_changes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.revoked IS NOT NULL THEN
        RAISE EXCEPTION 'api_key_revoked_for_good: a key that was revoked stays so'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'api_key_revoked_for_good';
    END IF;
    UPDATE api_key_stamp SET number = number + 1 RETURNING number INTO NEW.version;
    PERFORM pg_notify('postern_api_key', '');
    RETURN NEW;
END $$;
CREATE TRIGGER api_key_changes BEFORE INSERT OR UPDATE ON api_key FOR EACH ROW EXECUTE FUNCTION api_key_changes();

GRANT SELECT, INSERT, DELETE ON api_key TO "${desk}";
GRANT UPDATE (name, mac, former_mac, former_until, renewed, expires, accepted, revoked) ON api_key TO "${desk}";
GRANT SELECT, INSERT ON api_key_use TO "${desk}";
GRANT UPDATE (used) ON api_key_use TO "${desk}";
