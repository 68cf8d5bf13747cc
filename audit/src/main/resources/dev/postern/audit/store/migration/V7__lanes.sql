-- What a process needs to see of others: which lanes are written, and which exchanges nobody will end.

-- The first record of an epoch says when it began, and is part of the chain.
ALTER TABLE audit_epoch DROP COLUMN opened;

-- The newest epochs of each lane with the process that wrote them and their last record.
CREATE VIEW audit_lane_end AS
SELECT recent.lane,
       recent.epoch,
       recent.back = 1                                              AS newest,
       begun.detail[array_position(begun.detail, 'instance') + 1]   AS instance,
       last.sequence,
       last.kind,
       last.moment
FROM (SELECT lane, epoch, row_number() OVER (PARTITION BY lane ORDER BY epoch DESC) AS back
      FROM audit_epoch) recent
         CROSS JOIN LATERAL (SELECT detail
                             FROM audit_event
                             WHERE lane = recent.lane AND epoch = recent.epoch AND sequence = 1
                             LIMIT 1) begun
         CROSS JOIN LATERAL (SELECT sequence, kind, moment
                             FROM audit_event
                             WHERE lane = recent.lane AND epoch = recent.epoch
                             ORDER BY sequence DESC
                             LIMIT 1) last
WHERE recent.back <= 5;

-- Prompts without an end, each with the process that wrote it.
CREATE VIEW audit_open_intent AS
SELECT open.request_id,
       open.lane,
       open.epoch,
       open.sequence,
       (SELECT begun.detail[array_position(begun.detail, 'instance') + 1]
        FROM audit_event begun
        WHERE begun.lane = open.lane AND begun.epoch = open.epoch AND begun.sequence = 1
        LIMIT 1) AS instance
FROM audit_unfinished open;
