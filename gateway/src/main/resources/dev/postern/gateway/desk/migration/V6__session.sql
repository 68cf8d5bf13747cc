-- Sessions of browsers, so that every gateway knows them. What the cookie holds stands here as a hash only, who it is as a
-- keyed hash; the tokens are encrypted with a key that is made of the gateways' own and of what the cookie holds. And what
-- a logout ended before its time: access tokens, until they would have expired anyway.

CREATE TABLE web_session (
    id      text        PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
    person  text        NOT NULL CHECK (person ~ '^[0-9a-f]{32}$'),
    login   text        NOT NULL CHECK (login ~ '^([0-9a-f]{32})?$'),
    sealed  bytea       NOT NULL CHECK (length(sealed) <= 131072),
    made    timestamptz NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX web_session_person ON web_session (person, made);
CREATE INDEX web_session_login ON web_session (login) WHERE login <> '';
CREATE INDEX web_session_over ON web_session (expires);

CREATE TABLE logout_token (
    id      text        PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
    expires timestamptz NOT NULL
);
CREATE INDEX logout_token_over ON logout_token (expires);

-- The number grows in the order of commits: whoever adds a row holds the lock postern_revocation until then.
CREATE SEQUENCE token_revocation_number;
CREATE TABLE token_revocation (
    number  bigint      PRIMARY KEY DEFAULT nextval('token_revocation_number'),
    whose   text        NOT NULL CHECK (whose ~ '^[0-9a-f]{32}$'),
    until   timestamptz NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX token_revocation_over ON token_revocation (expires);

CREATE FUNCTION session_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('postern_session', '');
    RETURN NULL;
END $$;
CREATE TRIGGER web_session_changed AFTER UPDATE OR DELETE ON web_session
    FOR EACH ROW WHEN (OLD.expires > now()) EXECUTE FUNCTION session_notice();
CREATE TRIGGER token_revoked AFTER INSERT ON token_revocation FOR EACH STATEMENT EXECUTE FUNCTION session_notice();

GRANT SELECT, INSERT, DELETE ON web_session, logout_token, token_revocation TO "${desk}";
GRANT UPDATE (sealed, expires) ON web_session TO "${desk}";
GRANT USAGE ON SEQUENCE token_revocation_number TO "${desk}";
