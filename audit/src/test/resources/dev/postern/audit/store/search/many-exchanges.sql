-- A trail of many exchanges to measure searches with: per_day exchanges on each of the 8 days before 2026-11-24, from
-- 3,000 people in 60 groups, in lane 0. The chain is not linked: this is for searching, not for checking.
-- Run with psql -v per_day=150000, with session_replication_role = replica, on an empty trail.

SET search_path = audit;

SELECT format('CREATE TABLE IF NOT EXISTS audit_event_%s PARTITION OF audit_event FOR VALUES FROM (%L) TO (%L)',
              to_char(day, 'YYYYMMDD'), day, day + 1)
FROM (SELECT date '2026-11-24' - n AS day FROM generate_series(0, 89) n) days \gexec

CREATE TEMPORARY TABLE person AS
SELECT n,
       decode(md5('person ' || n), 'hex')                                               AS pseudonym,
       ARRAY ['/unit-' || n % 12, '/unit-' || n % 12 || '/team-' || n % 60]
           || CASE WHEN n % 300 = 7 THEN ARRAY ['/board'] ELSE '{}' END                 AS groups
FROM generate_series(0, 2999) n;

CREATE TEMPORARY TABLE exchange AS
SELECT i,
       at,
       date(at AT TIME ZONE 'UTC')                                                      AS day,
       encode(decode(lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5('id ' || i), 1, 3)
                         || '8' || substr(md5('id ' || i), 4, 15), 'hex'), 'hex')::uuid AS request_id,
       person.pseudonym,
       person.groups,
       (ARRAY ['small', 'small', 'small', 'small', 'large', 'large', 'code', 'translate', 'speech', 'embed'])
           [1 + hash % 10]                                                              AS model,
       CASE
           WHEN hash % 100 < 85 THEN 'allow'
           WHEN hash % 100 < 92 THEN 'tokenise'
           WHEN hash % 100 < 97 THEN 'mask'
           ELSE 'block' END                                                             AS action,
       hash
FROM (SELECT i,
             timestamptz '2026-11-16 00:00Z' + i * (interval '8 days' / (8 * :per_day)) AS at,
             abs(hashint8(i * 7919))                                                    AS hash
      FROM generate_series(0::bigint, 8 * :per_day - 1) i) made
         JOIN person ON person.n = abs(hashint8(i)) % 3000;

INSERT INTO audit_event (day, lane, epoch, sequence, schema_version, kind, moment, request_id, pseudonym, identity,
                         credential, client, client_request_id, client_address, route, model, model_server, zone, stream,
                         policy_version, action, rules, finding_types, finding_counts, code, http_status, groups,
                         status, finish, prompt_tokens, completion_tokens, first_token_micros, total_micros,
                         received_hash, forwarded_hash, previous_hash, leaf_hash)
SELECT day, 0, 1, 2 * i + 1, 1,
       CASE WHEN action = 'block' THEN 'DENIED' ELSE 'INTENT' END,
       at, request_id, pseudonym, pseudonym, 'access_token',
       (ARRAY ['postern-web', 'postern-web', 'postern-cli', 'batch'])[1 + hash % 4],
       CASE WHEN hash % 20 = 3 THEN 'job-' || i END,
       '10.1.2.' || hash % 250, '/v1/chat/completions', model, 'vllm-' || hash % 3 || '.example:8000', 'local',
       hash % 3 > 0, 'acme-baseline 0123456789abcdef', action,
       CASE WHEN action <> 'allow' THEN ARRAY [(ARRAY ['payment-data', 'personal-data', 'project-names'])[1 + hash % 3]] END,
       CASE WHEN action <> 'allow' THEN ARRAY ['EMAIL', (ARRAY ['IBAN', 'PAYMENT_CARD', 'PERSON'])[1 + hash % 3]] END,
       CASE WHEN action <> 'allow' THEN ARRAY [1, 2] END,
       CASE WHEN action = 'block' THEN 'policy_blocked' END,
       CASE WHEN action = 'block' THEN 403 END,
       groups, NULL, NULL, NULL, NULL, NULL, NULL, sha256(('r' || i)::bytea), sha256(('f' || i)::bytea), sha256(('p' || i)::bytea), sha256(('l' || i)::bytea)
FROM exchange
UNION ALL
SELECT date((at + interval '4 s') AT TIME ZONE 'UTC'), 0, 1, 2 * i + 2, 1,
       CASE WHEN hash % 1000 = 7 THEN 'ORPHANED' ELSE 'OUTCOME' END,
       at + interval '4 s', request_id, pseudonym, pseudonym, 'access_token', 'postern-web', NULL, NULL, NULL, NULL, NULL,
       NULL, NULL, 'acme-baseline 0123456789abcdef', 'allow', NULL, NULL, NULL,
       CASE WHEN hash % 50 = 9 THEN 'upstream_failed' END,
       CASE WHEN hash % 50 = 9 THEN 502 ELSE 200 END, NULL,
       CASE WHEN hash % 1000 = 7 THEN NULL WHEN hash % 50 = 9 THEN 'UPSTREAM_FAILED' ELSE 'COMPLETED' END,
       'stop', 100 + hash % 900, 50 + hash % 400, 20000 + hash % 300000, 400000 + hash % 3000000,
       sha256(('d' || i)::bytea), NULL, sha256(('q' || i)::bytea),
       sha256(('m' || i)::bytea)
FROM exchange
WHERE action <> 'block'
  AND hash % 2000 <> 3
ORDER BY 4;

VACUUM ANALYZE audit_event;
