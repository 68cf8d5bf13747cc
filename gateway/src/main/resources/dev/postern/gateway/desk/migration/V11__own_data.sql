-- The company's own data as it is uploaded at the policy desk: datasets and fingerprints in their built form, hashed under a key
-- that is not in the database. No row of a table and no word of a document is here. What was written stays, but for the content
-- of versions that are neither in force nor wait.

-- Counts changes of what is in force, so that gateways see that there was one; whoever makes one holds this row, so they follow
-- each other.
CREATE TABLE own_data (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    generation bigint  NOT NULL CHECK (generation >= 0)
);
INSERT INTO own_data (generation) VALUES (0);

-- "amount" counts the rows of a dataset, or the letters and digits of a document.
CREATE TABLE own_data_version (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('dataset', 'fingerprint')),
    name        text        NOT NULL CHECK (name ~ '^[a-z][a-z0-9-]{0,63}$'),
    number      integer     NOT NULL CHECK (number > 0),
    hash        text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    bytes       bigint      NOT NULL CHECK (bytes > 0),
    amount      bigint      NOT NULL CHECK (amount > 0),
    columns     text        NOT NULL CHECK (length(columns) <= 4096),
    author      text        NOT NULL CHECK (author <> ''),
    author_name text        NOT NULL,
    moment      timestamptz NOT NULL,
    CONSTRAINT own_data_version_number UNIQUE (kind, name, number),
    UNIQUE (id, kind, name)
);

CREATE TABLE own_data_piece (
    version uuid    NOT NULL REFERENCES own_data_version,
    place   integer NOT NULL CHECK (place >= 0),
    content bytea   NOT NULL CHECK (length(content) BETWEEN 1 AND 1048576),
    PRIMARY KEY (version, place)
);
-- Hashes do not become smaller.
ALTER TABLE own_data_piece ALTER COLUMN content SET STORAGE EXTERNAL;

-- What somebody asks for and somebody else confirms: that a version comes into force, or that the data goes. What is in force of
-- a name is what was confirmed last.
CREATE TABLE own_data_change (
    id           uuid        PRIMARY KEY,
    kind         text        NOT NULL,
    name         text        NOT NULL,
    act          text        NOT NULL CHECK (act IN ('use', 'withdraw')),
    version      uuid,
    reason       text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    author       text        NOT NULL CHECK (author <> ''),
    author_name  text        NOT NULL,
    moment       timestamptz NOT NULL,
    outcome      text        NOT NULL DEFAULT '' CHECK (outcome IN ('', 'confirmed', 'dropped')),
    settler      text        NOT NULL DEFAULT '',
    settler_name text        NOT NULL DEFAULT '',
    settled      timestamptz,
    generation   bigint      UNIQUE,
    FOREIGN KEY (version, kind, name) REFERENCES own_data_version (id, kind, name),
    CHECK ((act = 'withdraw') = (version IS NULL)),
    CHECK ((outcome = '') = (settled IS NULL)),
    CHECK ((outcome = '') = (settler = '')),
    CHECK ((outcome = 'confirmed') = (generation IS NOT NULL)),
    CONSTRAINT own_data_needs_two CHECK (outcome <> 'confirmed' OR author <> settler)
);
CREATE UNIQUE INDEX own_data_change_waits ON own_data_change (kind, name) WHERE outcome = '';
CREATE INDEX own_data_change_confirmed ON own_data_change (kind, name, generation) WHERE outcome = 'confirmed';

-- The second person, held where nobody who has the gateway's account can get round it: a change begins as one that waits, is
-- settled once, and is confirmed neither by whoever asked for it nor by whoever uploaded what comes into force.
CREATE FUNCTION own_data_change_needs_two() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.outcome <> '' THEN
            RAISE EXCEPTION 'what one person wrote violates check constraint "own_data_needs_two"'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'own_data_needs_two';
        END IF;
    ELSIF OLD.outcome <> '' THEN
        RAISE EXCEPTION 'own_data_change_settled_once: a change that is settled stays so'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'own_data_change_settled_once';
    ELSIF NEW.outcome = 'confirmed'
        AND EXISTS (SELECT FROM own_data_version WHERE id = NEW.version AND author = NEW.settler) THEN
        RAISE EXCEPTION 'what one person wrote violates check constraint "own_data_needs_two"'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'own_data_needs_two';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER own_data_change_needs_two BEFORE INSERT OR UPDATE ON own_data_change
    FOR EACH ROW EXECUTE FUNCTION own_data_change_needs_two();

-- Content is whole before somebody asks for it, and stays while it waits or is in force.
CREATE FUNCTION own_data_piece_stays() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF EXISTS (SELECT FROM own_data_change WHERE version = NEW.version) THEN
            RAISE EXCEPTION 'own_data_piece_stays: nothing is added to a version that somebody asked for'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'own_data_piece_stays';
        END IF;
        RETURN NEW;
    END IF;
    IF EXISTS (
        SELECT FROM own_data_change asked
        WHERE asked.version = OLD.version
          AND (asked.outcome = '' OR asked.outcome = 'confirmed' AND NOT EXISTS (
              SELECT FROM own_data_change later
              WHERE later.kind = asked.kind AND later.name = asked.name AND later.generation > asked.generation)))
    THEN
        RAISE EXCEPTION 'own_data_piece_stays: what waits or is in force stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'own_data_piece_stays';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER own_data_piece_stays BEFORE INSERT OR DELETE ON own_data_piece
    FOR EACH ROW EXECUTE FUNCTION own_data_piece_stays();

-- Whoever looks for another policy looks for other data as well.
CREATE FUNCTION own_data_announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('postern_policy', 'data ' || NEW.generation);
    RETURN NEW;
END $$;
CREATE TRIGGER own_data_announced AFTER UPDATE ON own_data FOR EACH ROW EXECUTE FUNCTION own_data_announce();

GRANT SELECT ON own_data, own_data_version, own_data_piece, own_data_change TO "${desk}";
GRANT INSERT ON own_data_version, own_data_piece, own_data_change TO "${desk}";
GRANT UPDATE (generation) ON own_data TO "${desk}";
GRANT UPDATE (outcome, settler, settler_name, settled, generation) ON own_data_change TO "${desk}";
GRANT DELETE ON own_data_piece TO "${desk}";
