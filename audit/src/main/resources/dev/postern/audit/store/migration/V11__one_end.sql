-- A survivor that stood still may write its end of an exchange late, when another one has. The first stands.
DROP INDEX audit_event_orphaned;
CREATE UNIQUE INDEX audit_event_orphaned ON audit_event (request_id, day) WHERE kind = 'ORPHANED';
