-- What the accounts of the gateway may do. Runs again whenever their names change in the configuration.

GRANT USAGE ON SCHEMA ${schema} TO "${writer}", "${reader}";

-- The writer adds. It reads back no more than it needs to find the end of a chain and to compare a hash.
REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM "${writer}";
GRANT INSERT ON audit_event, audit_content, audit_subject_key, audit_identity TO "${writer}";
GRANT SELECT (lane, epoch, sequence, leaf_hash) ON audit_event TO "${writer}";
GRANT INSERT, SELECT ON audit_epoch TO "${writer}";

REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM "${reader}";
GRANT SELECT ON audit_epoch, audit_event, audit_content, audit_subject_key, audit_identity, audit_exchange
    TO "${reader}";
