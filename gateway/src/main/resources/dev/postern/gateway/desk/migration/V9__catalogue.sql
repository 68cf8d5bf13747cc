-- The catalogue: models, their aliases and servers, what became of them, and changes that wait for a second person. Keys of
-- model servers are not here, only their names. What was written stays; nothing is taken away but names that are free again.

-- Counts changes, so that gateways see that there was one; whoever changes anything holds this row, so changes follow each other.
CREATE TABLE catalogue (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    generation bigint  NOT NULL CHECK (generation >= 0)
);
INSERT INTO catalogue (generation) VALUES (0);

CREATE TABLE model (
    id      uuid    PRIMARY KEY,
    name    text    NOT NULL CHECK (length(name) BETWEEN 1 AND 128),
    origin  text    NOT NULL CHECK (origin IN ('configuration', 'desk')),
    removed boolean NOT NULL,
    version integer NOT NULL CHECK (version > 0)
);

-- Names and aliases of the models that are there, in small letters: each once.
CREATE TABLE model_name (
    folded text PRIMARY KEY CHECK (length(folded) BETWEEN 1 AND 128),
    model  uuid NOT NULL REFERENCES model
);
CREATE INDEX model_name_of ON model_name (model);

-- A change that waits, or waited, for a second person. A model that is new has none yet, and the base 0.
CREATE TABLE model_change (
    id           uuid        PRIMARY KEY,
    model        uuid        REFERENCES model,
    base         integer     NOT NULL CHECK (base >= 0),
    document     text        NOT NULL CHECK (length(document) <= 65536),
    hash         text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    why          text        NOT NULL CHECK (length(why) BETWEEN 1 AND 4096),
    author       text        NOT NULL CHECK (author <> ''),
    author_name  text        NOT NULL,
    moment       timestamptz NOT NULL,
    outcome      text        NOT NULL DEFAULT '' CHECK (outcome IN ('', 'confirmed', 'dropped')),
    settler      text        NOT NULL DEFAULT '',
    settler_name text        NOT NULL DEFAULT '',
    settled      timestamptz,
    CHECK ((outcome = '') = (settled IS NULL)),
    CHECK ((outcome = '') = (settler = '')),
    CHECK ((model IS NULL) = (base = 0)),
    CONSTRAINT model_needs_two CHECK (outcome <> 'confirmed' OR author <> settler)
);
CREATE INDEX model_change_open ON model_change (id) WHERE outcome = '';

CREATE TABLE model_version (
    model          uuid        NOT NULL REFERENCES model,
    number         integer     NOT NULL CHECK (number > 0),
    document       text        NOT NULL CHECK (length(document) <= 65536),
    hash           text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    act            text        NOT NULL CHECK (act IN ('configured', 'added', 'changed', 'removed')),
    author         text        NOT NULL,
    author_name    text        NOT NULL,
    confirmer      text        NOT NULL,
    confirmer_name text        NOT NULL,
    change         uuid        REFERENCES model_change,
    moment         timestamptz NOT NULL,
    PRIMARY KEY (model, number),
    CONSTRAINT model_change_once UNIQUE (change),
    CHECK ((change IS NULL) = (confirmer = ''))
);

CREATE FUNCTION model_change_settled_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.outcome <> '' THEN
        RAISE EXCEPTION 'model_change_settled_once: a change that is settled stays so'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'model_change_settled_once';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER model_change_settled_once BEFORE UPDATE ON model_change
    FOR EACH ROW EXECUTE FUNCTION model_change_settled_once();

-- Whether data could go where it did not go before: an address, or a key for it, that no model of the same zone has yet. In the
-- zone external what another model has does not count.
CREATE FUNCTION model_goes_elsewhere(wanted uuid, fresh jsonb) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = ${schema}, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM jsonb_array_elements(fresh -> 'servers') AS server
        WHERE NOT EXISTS (
            SELECT FROM model JOIN model_version ON model_version.model = model.id AND number = version,
                jsonb_array_elements(model_version.document::jsonb -> 'servers') AS known
            WHERE NOT removed
              AND model_version.document::jsonb ->> 'zone' = fresh ->> 'zone'
              AND (fresh ->> 'zone' <> 'external' OR model.id = wanted)
              AND known ->> 'url' = server ->> 'url'
              AND known ->> 'key' IS NOT DISTINCT FROM server ->> 'key'))
$$;

-- The second person, held where nobody who has the gateway's account can get round it: data goes elsewhere only by a change that
-- somebody other than its author confirmed, word for word. What the configuration says is the word of whoever runs the gateway.
CREATE FUNCTION model_version_needs_two() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
BEGIN
    IF NEW.act IN ('added', 'changed') AND model_goes_elsewhere(NEW.model, NEW.document::jsonb) AND NOT EXISTS (
        SELECT FROM model_change
        WHERE id = NEW.change AND outcome = 'confirmed' AND document = NEW.document
          AND (model IS NULL OR model = NEW.model)
          AND author = NEW.author AND settler = NEW.confirmer AND author <> settler)
    THEN
        RAISE EXCEPTION 'what one person wrote violates check constraint "model_needs_two"'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'model_needs_two';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER model_version_needs_two BEFORE INSERT ON model_version
    FOR EACH ROW EXECUTE FUNCTION model_version_needs_two();

CREATE FUNCTION catalogue_announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('postern_models', NEW.generation::text);
    RETURN NEW;
END $$;
CREATE TRIGGER catalogue_announced AFTER UPDATE ON catalogue FOR EACH ROW EXECUTE FUNCTION catalogue_announce();

GRANT SELECT ON catalogue, model, model_name, model_change, model_version TO "${desk}";
GRANT INSERT ON model, model_name, model_change, model_version TO "${desk}";
GRANT UPDATE (generation) ON catalogue TO "${desk}";
GRANT UPDATE (origin, removed, version) ON model TO "${desk}";
GRANT UPDATE (outcome, settler, settler_name, settled) ON model_change TO "${desk}";
GRANT DELETE ON model_name TO "${desk}";
