-- The trail. Rows are written once and never changed; docs/audit-format.md says what each column means to the hash.

CREATE TABLE audit_epoch (
    lane          integer     NOT NULL,
    epoch         bigint      NOT NULL,
    previous_hash bytea       NOT NULL,
    opened        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (lane, epoch)
);

CREATE TABLE audit_event (
    day                date        NOT NULL,
    lane               integer     NOT NULL,
    epoch              bigint      NOT NULL,
    sequence           bigint      NOT NULL,
    schema_version     smallint    NOT NULL,
    kind               text        NOT NULL,
    moment             timestamptz NOT NULL,
    request_id         uuid        NOT NULL,
    pseudonym          bytea,
    identity           bytea,
    credential         text,
    client             text,
    client_request_id  text,
    client_address     text,
    route              text,
    model              text,
    model_server       text,
    zone               text,
    stream             boolean,
    policy_version     text,
    action             text,
    rules              text[],
    finding_types      text[],
    finding_counts     bigint[],
    status             text,
    code               text,
    http_status        bigint,
    finish             text,
    prompt_tokens      bigint,
    completion_tokens  bigint,
    first_token_micros bigint,
    total_micros       bigint,
    detail             text[],
    received_hash      bytea,
    forwarded_hash     bytea,
    delivered_hash     bytea,
    previous_hash      bytea       NOT NULL,
    leaf_hash          bytea       NOT NULL,
    PRIMARY KEY (lane, epoch, sequence, day)
) PARTITION BY RANGE (day);

CREATE TABLE audit_event_default PARTITION OF audit_event DEFAULT;

-- Request ids are of version 7, so this index also serves searches by time and pages from the newest on.
CREATE INDEX audit_event_request ON audit_event (request_id);

-- Content has its own table because it may be kept for a shorter time than the records it belongs to.
CREATE TABLE audit_content (
    day      date    NOT NULL,
    lane     integer NOT NULL,
    epoch    bigint  NOT NULL,
    sequence bigint  NOT NULL,
    part     text    NOT NULL,
    sealed   bytea   NOT NULL,
    PRIMARY KEY (lane, epoch, sequence, part, day)
) PARTITION BY RANGE (day);

CREATE TABLE audit_content_default PARTITION OF audit_content DEFAULT;

-- Sealed bytes do not get smaller: no attempt to compress them, and none to keep them in the row.
ALTER TABLE audit_content_default ALTER COLUMN sealed SET STORAGE EXTERNAL;
ALTER TABLE audit_content ALTER COLUMN sealed SET STORAGE EXTERNAL;

-- Deleting the rows of a pseudonym and a month here makes its content unreadable and leaves the proofs whole.
CREATE TABLE audit_subject_key (
    key_id    uuid  PRIMARY KEY,
    pseudonym bytea NOT NULL,
    month     text  NOT NULL,
    wrapped   bytea NOT NULL
);

CREATE INDEX audit_subject_key_pseudonym ON audit_subject_key (pseudonym, month);

-- Who a pseudonym is, sealed under a key of the same subject.
CREATE TABLE audit_identity (
    identity  bytea PRIMARY KEY,
    pseudonym bytea NOT NULL,
    name_tag  bytea NOT NULL,
    sealed    bytea NOT NULL
);

CREATE INDEX audit_identity_pseudonym ON audit_identity (pseudonym);
CREATE INDEX audit_identity_name_tag ON audit_identity (name_tag);

CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is append-only: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

-- Row triggers of a partitioned table reach its partitions by themselves, statement triggers do not.
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_event_not_truncated BEFORE TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_event_default_not_truncated BEFORE TRUNCATE ON audit_event_default
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_content_append_only BEFORE UPDATE OR DELETE ON audit_content
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_content_not_truncated BEFORE TRUNCATE ON audit_content
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_content_default_not_truncated BEFORE TRUNCATE ON audit_content_default
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_epoch_append_only BEFORE UPDATE OR DELETE ON audit_epoch
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_epoch_not_truncated BEFORE TRUNCATE ON audit_epoch
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();

-- Keys and identities may be deleted, which is how a person is forgotten, but never exchanged.
CREATE TRIGGER audit_subject_key_not_exchanged BEFORE UPDATE ON audit_subject_key
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_identity_not_exchanged BEFORE UPDATE ON audit_identity
    FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();

-- One row for each exchange: what was asked, and how it ended where it did.
CREATE VIEW audit_exchange AS
SELECT asked.request_id,
       asked.lane,
       asked.epoch,
       asked.sequence,
       asked.moment,
       asked.pseudonym,
       asked.identity,
       asked.credential,
       asked.client,
       asked.client_request_id,
       asked.client_address,
       asked.route,
       asked.model,
       asked.model_server,
       asked.zone,
       asked.stream,
       asked.policy_version,
       CASE
           WHEN 'block' IN (asked.action, ended.action) THEN 'block'
           WHEN 'coach' IN (asked.action, ended.action) THEN 'coach'
           WHEN 'tokenise' IN (asked.action, ended.action) THEN 'tokenise'
           WHEN 'mask' IN (asked.action, ended.action) THEN 'mask'
           WHEN 'log' IN (asked.action, ended.action) THEN 'log'
           ELSE asked.action
       END                                            AS decision,
       asked.rules,
       asked.finding_types,
       asked.finding_counts,
       ended.moment                                   AS ended,
       CASE
           WHEN asked.kind = 'DENIED' OR ended.kind = 'DENIED' THEN 'DENIED'
           ELSE coalesce(ended.status, 'OPEN')
       END                                            AS status,
       coalesce(ended.code, asked.code)               AS code,
       coalesce(ended.http_status, asked.http_status) AS http_status,
       ended.rules                                    AS answer_rules,
       ended.finding_types                            AS answer_finding_types,
       ended.finding_counts                           AS answer_finding_counts,
       ended.finish,
       ended.prompt_tokens,
       ended.completion_tokens,
       ended.first_token_micros,
       ended.total_micros
FROM audit_event asked
         LEFT JOIN LATERAL (
    SELECT *
    FROM audit_event later
    WHERE asked.kind = 'INTENT'
      AND later.request_id = asked.request_id
      AND later.kind IN ('OUTCOME', 'DENIED')
    ORDER BY later.sequence
    LIMIT 1) ended ON true
WHERE asked.kind = 'INTENT'
   OR asked.kind = 'DENIED' AND NOT EXISTS (SELECT
                                            FROM audit_event earlier
                                            WHERE earlier.request_id = asked.request_id
                                              AND earlier.kind = 'INTENT');
