-- Tickets that were used. A row stays until its ticket is long over; until then its id stands nowhere else.

CREATE TABLE ticket_use (
    ticket  uuid        PRIMARY KEY,
    expires timestamptz NOT NULL
);
CREATE INDEX ticket_use_over ON ticket_use (expires);

GRANT SELECT, INSERT, DELETE ON ticket_use TO "${desk}";
