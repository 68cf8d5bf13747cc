package dev.postern.gateway.assistant;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person goes back to after a login: an address of this site, and never of another one (no open redirect). */
final class BackAddress {
    /**
     * A path with one slash at its beginning, so that no browser reads a host into it, then query and fragment, all in
     * printable ASCII without the backslash, which browsers read as a slash.
     */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,2000}");

    private BackAddress() {}

    /** The address as it was given, or the start page where it is none of ours. */
    static String of(@Nullable String given) {
        return given != null && OURS.matcher(given).matches() ? given : "/";
    }
}
