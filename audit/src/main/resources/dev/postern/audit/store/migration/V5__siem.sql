-- Collectors of security events: up to which leaf of the tree each of them was told.

-- Moved by the process that tells the collector. Whoever moves it back has everything from there on told again.
CREATE TABLE siem_cursor (
    sink       text        PRIMARY KEY,
    next_index bigint      NOT NULL CHECK (next_index >= 0),
    moment     timestamptz NOT NULL DEFAULT clock_timestamp()
);
