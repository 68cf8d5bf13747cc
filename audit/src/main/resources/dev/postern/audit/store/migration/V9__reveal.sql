-- Who asked to see content or a name, and who agreed. In all rows of a reveal a person is the pseudonym they had in the
-- quarter in which it was asked for, whenever they act: one person is one value, and the checks below can compare them.

CREATE TABLE reveal_request (
    id          uuid        PRIMARY KEY,
    requester   bytea       NOT NULL CHECK (length(requester) = 16),
    purpose     text        NOT NULL CHECK (length(purpose) BETWEEN 1 AND 256),
    ticket      text        NOT NULL CHECK (length(ticket) BETWEEN 1 AND 256),
    -- Either these requests, or those of a pseudonym in this time; with a quarter, those of whoever had it then.
    requests    uuid[]      CHECK (cardinality(requests) BETWEEN 1 AND 500),
    pseudonym   bytea       CHECK (length(pseudonym) = 16),
    quarter     text,
    from_moment timestamptz,
    to_moment   timestamptz,
    most        integer     NOT NULL CHECK (most BETWEEN 1 AND 500),
    break_glass boolean     NOT NULL,
    made        timestamptz NOT NULL,
    lane        integer     NOT NULL,
    epoch       bigint      NOT NULL,
    sequence    bigint      NOT NULL,
    UNIQUE (id, requester, break_glass),
    CHECK (requests IS NOT NULL AND pseudonym IS NULL AND quarter IS NULL AND from_moment IS NULL AND to_moment IS NULL
        OR requests IS NULL AND pseudonym IS NOT NULL AND from_moment < to_moment)
);

-- Each decision carries the requester, so that the database itself refuses one of the requester's own.
CREATE TABLE reveal_decision (
    reveal      uuid        NOT NULL,
    requester   bytea       NOT NULL,
    break_glass boolean     NOT NULL,
    decision    text        NOT NULL CHECK (decision IN ('approve', 'reject', 'review')),
    person      bytea       NOT NULL CHECK (length(person) = 16),
    seat        text        NOT NULL CHECK (seat IN ('SECURITY', 'PRIVACY')),
    reason      text        NOT NULL CHECK (length(reason) <= 256),
    moment      timestamptz NOT NULL,
    lane        integer     NOT NULL,
    epoch       bigint      NOT NULL,
    sequence    bigint      NOT NULL,
    PRIMARY KEY (reveal, decision, person),
    FOREIGN KEY (reveal, requester, break_glass) REFERENCES reveal_request (id, requester, break_glass),
    CHECK (person <> requester),
    CHECK (decision <> 'review' OR break_glass)
);

-- Two different people of two different sides; one of them where it is an emergency.
CREATE UNIQUE INDEX reveal_decision_person ON reveal_decision (reveal, person) WHERE decision <> 'reject';
CREATE UNIQUE INDEX reveal_decision_seat ON reveal_decision (reveal, seat) WHERE decision <> 'reject';
CREATE UNIQUE INDEX reveal_decision_emergency ON reveal_decision (reveal) WHERE decision = 'approve' AND break_glass;
CREATE UNIQUE INDEX reveal_decision_rejected ON reveal_decision (reveal) WHERE decision = 'reject';

-- Which requests were opened by a reveal, in the order in which each was for the first time.
CREATE TABLE reveal_opening (
    reveal     uuid    NOT NULL REFERENCES reveal_request (id),
    request_id uuid    NOT NULL,
    number     integer NOT NULL CHECK (number BETWEEN 1 AND 500),
    PRIMARY KEY (reveal, request_id),
    UNIQUE (reveal, number)
);

SELECT audit_make_append_only('reveal_request', 'reveal_decision', 'reveal_opening');
