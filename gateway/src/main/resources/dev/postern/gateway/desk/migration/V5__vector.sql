-- What rules could see of exchanges, without text and without names, so that a draft can be tried on it before it is in
-- force. Kept for a while (postern.policy.vectors.keep); the trail is elsewhere and knows nothing of it.
CREATE TABLE finding_vector (
    exchange  uuid        NOT NULL,
    direction text        NOT NULL CHECK (direction IN ('prompt', 'answer')),
    moment    timestamptz NOT NULL,
    policy    text        NOT NULL,
    decision  text        NOT NULL,
    rules     text[]      NOT NULL,
    vector    bytea       NOT NULL CHECK (length(vector) <= 1048576),
    PRIMARY KEY (exchange, direction)
);
CREATE INDEX finding_vector_by_moment ON finding_vector (moment);

-- What a policy looked for, once for all its vectors.
CREATE TABLE finding_sight (
    policy    text   NOT NULL,
    direction text   NOT NULL CHECK (direction IN ('prompt', 'answer')),
    detectors text[] NOT NULL,
    PRIMARY KEY (policy, direction)
);

-- How many vectors were dropped because they came faster than they could be kept.
CREATE TABLE finding_vector_lost (
    moment  timestamptz NOT NULL,
    vectors bigint      NOT NULL CHECK (vectors > 0)
);
CREATE INDEX finding_vector_lost_by_moment ON finding_vector_lost (moment);

GRANT SELECT, INSERT, DELETE ON finding_vector TO "${desk}";
GRANT SELECT, INSERT ON finding_sight, finding_vector_lost TO "${desk}";
