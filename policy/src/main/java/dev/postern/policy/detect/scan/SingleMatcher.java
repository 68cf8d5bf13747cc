package dev.postern.policy.detect.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A matcher of one kind, of which at most one value begins at a place. */
public interface SingleMatcher extends Matcher {

    /** What it can find; the same object every time. */
    Kind kind();

    /** The value that begins at {@code start}, or null where none does; see {@link Matcher#match}. */
    @Nullable
    Match match(Window text, int start);

    @Override
    default List<Kind> kinds() {
        return List.of(kind());
    }

    @Override
    default void match(Window text, int start, Matches matches) {
        @Nullable Match match = match(text, start);
        if (match != null) {
            matches.add(kind(), match);
        }
    }
}
