package dev.postern.gateway.policydesk;

import dev.postern.gateway.policydesk.life.PublishedPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published version as a page shows it.
 *
 * @param number from 1
 * @param version name and hash of the document
 * @param mine whether the reader wrote it and so cannot put it into force
 * @param source the document; null in lists
 * @param tests its test cases; null in lists
 */
public record VersionView(
        long number,
        String version,
        String author,
        String publisher,
        String note,
        Instant published,
        boolean mine,
        @Nullable String source,
        @Nullable String tests) {

    static VersionView whole(PublishedPolicy policy, String reader) {
        return of(policy, reader, policy.source(), policy.tests());
    }

    static VersionView head(PublishedPolicy policy, String reader) {
        return of(policy, reader, null, null);
    }

    private static VersionView of(
            PublishedPolicy policy, String reader, @Nullable String source, @Nullable String tests) {
        return new VersionView(
                policy.number(),
                policy.version(),
                policy.author().name(),
                policy.publisher().name(),
                policy.note(),
                policy.moment(),
                policy.author().subject().equals(reader),
                source,
                tests);
    }
}
