package dev.postern.gateway.policydesk;

import dev.postern.gateway.policydesk.life.Draft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a page shows it.
 *
 * @param base number of the version it goes on from, null where there is none
 * @param state {@code open}, {@code published} or {@code discarded}
 * @param revision the newest revision
 * @param editors who wrote on it, each once
 * @param mine whether the reader wrote a part of it and so cannot publish it
 * @param source the document; null in lists
 * @param tests its test cases; null in lists
 */
public record DraftView(
        UUID id,
        String title,
        @Nullable Long base,
        String state,
        int revision,
        Instant created,
        Instant changed,
        List<String> editors,
        boolean mine,
        @Nullable String source,
        @Nullable String tests) {

    static DraftView whole(Draft draft, String reader) {
        return of(draft, reader, draft.newest().source(), draft.newest().tests());
    }

    static DraftView head(Draft draft, String reader) {
        return of(draft, reader, null, null);
    }

    private static DraftView of(Draft draft, String reader, @Nullable String source, @Nullable String tests) {
        return new DraftView(
                draft.id(),
                draft.title(),
                draft.base().isPresent() ? draft.base().getAsLong() : null,
                draft.closed().isEmpty() ? "open" : draft.closed(),
                draft.newest().number(),
                draft.created(),
                draft.newest().moment(),
                draft.revisions().stream()
                        .map(each -> each.editor().name())
                        .distinct()
                        .toList(),
                draft.isBy(reader),
                source,
                tests);
    }
}
