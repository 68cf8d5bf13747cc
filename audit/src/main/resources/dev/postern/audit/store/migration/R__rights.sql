-- What the accounts of the gateway may do. Runs again whenever their names change in the configuration.

GRANT USAGE ON SCHEMA ${schema} TO "${writer}", "${reader}", "${sealer}", "${keeper}";

-- The writer adds. It reads back no more than it needs to find the end of a chain and to compare a hash.
REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM "${writer}";
GRANT INSERT ON audit_event, audit_content, audit_subject_key, audit_identity TO "${writer}";
GRANT SELECT (lane, epoch, sequence, leaf_hash) ON audit_event TO "${writer}";
GRANT INSERT, SELECT ON audit_epoch TO "${writer}";
GRANT SELECT ON audit_lane_end, audit_open_intent TO "${writer}";

REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM "${reader}";
GRANT SELECT ON audit_epoch, audit_event, audit_content, audit_subject_key, audit_identity, audit_exchange,
    audit_unfinished, audit_lane_end, audit_range, audit_tile, audit_checkpoint, audit_publication, audit_cosignature TO "${reader}";

-- The sealer sees hashes, never what they are of.
REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM "${sealer}";
GRANT SELECT (lane, epoch, sequence, leaf_hash) ON audit_event TO "${sealer}";
GRANT SELECT ON audit_epoch TO "${sealer}";
GRANT INSERT, SELECT ON audit_range, audit_tile, audit_checkpoint, audit_publication, audit_cosignature TO "${sealer}";

-- The keeper sees to the life of the data.
REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM "${keeper}";
GRANT SELECT ON audit_unfinished, audit_epoch, audit_event, audit_range, audit_checkpoint TO "${keeper}";

-- Keys of people: the keeper deletes them and wraps them anew by functions only; writers learn which were deleted.
GRANT SELECT ON audit_erasure TO "${writer}", "${reader}", "${keeper}";
GRANT SELECT ON audit_subject_key, audit_identity TO "${keeper}";
GRANT EXECUTE ON FUNCTION audit_erase(bytea[], text), audit_rewrap(uuid, bytea, text, bytea) TO "${keeper}";
-- Searches: a function of the reader, which reads with the reader's own rights.
REVOKE ALL ON FUNCTION audit_exchanges(date, date) FROM PUBLIC, "${writer}", "${sealer}", "${keeper}";
GRANT EXECUTE ON FUNCTION audit_exchanges(date, date) TO "${reader}";

-- Collectors: the keeper reads sealed records in their order and notes how far each collector was told.
GRANT SELECT, INSERT, UPDATE ON siem_cursor TO "${keeper}";
GRANT SELECT ON siem_cursor TO "${reader}";

-- Holds: the keeper adds them and the steps of their release. The reader does not see pseudonyms of several quarters side by side.
GRANT SELECT, INSERT ON audit_hold, audit_hold_release_request, audit_hold_release TO "${keeper}";
GRANT SELECT ON audit_active_hold TO "${keeper}";
GRANT EXECUTE ON FUNCTION audit_holds_on(bytea[], text), audit_held_people(bytea[]) TO "${keeper}";
GRANT SELECT (id, matter, reason, first_day, last_day, request_ids, groups, placed_by, moment) ON audit_hold TO "${reader}";
GRANT SELECT ON audit_hold_release_request, audit_hold_release TO "${reader}";
-- The time of data: the keeper makes partitions and drops what is over its time by functions only.
GRANT SELECT ON audit_partition TO "${keeper}", "${reader}";
GRANT SELECT (day, lane, epoch, sequence) ON audit_content TO "${keeper}";
GRANT EXECUTE ON FUNCTION audit_prepare(integer), audit_staying(text, date, date, boolean),
    audit_gather(text, date, boolean), audit_drop(text, date, bigint, boolean), audit_free(),
    audit_expire_keys(text) TO "${keeper}";
-- Reveals: the keeper adds what was asked, decided and opened. Only the gateway asks whether it may.
GRANT SELECT, INSERT ON reveal_request, reveal_decision, reveal_opening TO "${keeper}";
