package dev.postern.policy.detect.contact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Top-level labels of the Internet's root zone as IANA delegates them, internationalised ones as they are read. The list
 * lies beside this class; what it lacks only makes a bare name less sure.
 */
final class TopLevel {
    private static final Set<String> ALL = read();

    /** Labels that hardly mean anything else at the end of a dotted word. */
    private static final Set<String> CLEAR = Set.of(
            "com",
            "org",
            "net",
            "edu",
            "gov",
            "mil",
            "biz",
            "de",
            "uk",
            "fr",
            "nl",
            "ch",
            "dk",
            "fi",
            "ru",
            "jp",
            "cn",
            "kr",
            "br",
            "au",
            "ca",
            "eu",
            "il",
            "tr",
            "za",
            "mx",
            "cz",
            "hu",
            "gr",
            "pt",
            "se",
            "ie",
            "ro",
            "ua",
            "ar",
            "cl",
            "pe",
            "nz",
            "sg",
            "hk",
            "tw",
            "th",
            "vn",
            "ae",
            "sa",
            "eg",
            "ng",
            "ke",
            "bg",
            "hr",
            "sk",
            "lt",
            "lv",
            "ee",
            "lu",
            "online",
            "website",
            "museum",
            "travel",
            "jobs",
            "swiss",
            "berlin",
            "hamburg",
            "bayern",
            "koeln",
            "wien",
            "paris",
            "london",
            "tokyo",
            "email",
            "cloud",
            "webcam",
            "tech",
            "agency",
            "consulting");

    /** Second labels under which countries register names: {@code co.uk}, {@code com.au}. */
    private static final Set<String> SECOND =
            Set.of("co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "gob", "nhs");

    /** Labels of countries and others that are words too: clear behind a long or hyphenated name only. */
    private static final Set<String> WORDS = Set.of("it", "es", "at", "be", "pl", "info", "no", "us", "in", "io", "ai");

    private TopLevel() {}

    static boolean isKnown(String label) {
        return label.startsWith("xn--") || ALL.contains(label.toLowerCase(Locale.ROOT));
    }

    static boolean isClear(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        return CLEAR.contains(lower) || lower.startsWith("xn--") || lower.charAt(0) >= 0x80;
    }

    static boolean isWord(String label) {
        return WORDS.contains(label.toLowerCase(Locale.ROOT));
    }

    static boolean isSecond(String label) {
        return SECOND.contains(label.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (InputStream labels = Objects.requireNonNull(
                TopLevel.class.getResourceAsStream("top-level-labels.txt"),
                "the list of top-level labels is missing")) {
            return Set.of(new String(labels.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
