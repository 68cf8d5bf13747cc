-- Reports may hold a piece of somebody's text, so they are kept for a while only (postern.policy.reports.keep).
CREATE INDEX report_by_time ON report (reported);
GRANT DELETE ON report TO "${desk}";
