package dev.postern.gateway.report;

import java.util.List;

/**
 * A page of reports, newest first.
 *
 * @param next what to give as {@code cursor} for the page that follows; empty on the last one
 */
public record ReportPage(List<ReportView> reports, String next) {
    /** @param more one more than fits on the page, where there is more */
    static ReportPage of(List<ReportView> more, int size) {
        return more.size() <= size
                ? new ReportPage(more, "")
                : new ReportPage(more.subList(0, size), more.get(size - 1).id().toString());
    }
}
