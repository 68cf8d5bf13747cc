package dev.postern.gateway.front;

import java.util.Locale;
import java.util.Optional;

/**
 * Refuses request targets that two readers could take for different paths: encoded or doubled slashes, dot segments,
 * path parameters, back slashes, control bytes. Routers and access rules must never see such a path, because they have
 * disagreed about them before (CVE-2023-4853, CVE-2026-39852, CVE-2026-50559).
 */
final class PathCheck {
    private PathCheck() {}

    /**
     * Looks at one request target.
     *
     * @param target the request target as it came, with its query
     * @return what is wrong with it, or nothing
     */
    static Optional<String> problem(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        if (path.isEmpty() || path.charAt(0) != '/') {
            return Optional.of("The request target must be a path that begins with '/'.");
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '\\' || c == ';' || c == '#') {
                return Optional.of("The path holds a character that is not allowed there.");
            }
        }
        if (path.contains("//") || hasDotSegment(path)) {
            return Optional.of("The path must be written in its shortest form, without '//' and dot segments.");
        }
        String lower = path.toLowerCase(Locale.ROOT);
        for (String encoded : new String[] {"%2f", "%5c", "%2e", "%3b", "%00", "%25", "%0a", "%0d"}) {
            if (lower.contains(encoded)) {
                return Optional.of("The path must not hide separators or dots in percent encoding.");
            }
        }
        return Optional.empty();
    }

    private static boolean hasDotSegment(String path) {
        return path.contains("/./") || path.contains("/../") || path.endsWith("/.") || path.endsWith("/..");
    }
}
