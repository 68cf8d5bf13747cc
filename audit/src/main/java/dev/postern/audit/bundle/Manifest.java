package dev.postern.audit.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bundle says of itself.
 *
 * @param kind range or selection
 * @param origin name of the trail
 * @param from index of the first leaf of a range; 0 in a selection
 * @param to index after its last leaf; 0 in a selection
 * @param records how many there are
 * @param about what was asked for and by whom
 * @param digests length and SHA-256 of each entry that is listed
 */
public record Manifest(
        Kind kind, String origin, long from, long to, long records, About about, Map<Entry, Digest> digests) {
    private static final String FIRST_LINE = "postern-bundle 1";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern DIGEST = Pattern.compile("([a-z]+) (0|[1-9][0-9]{0,17}) ([0-9a-f]{64})");
    private static final int LONGEST_VALUE = 1_024;

    /** What kind of bundle it is. */
    public enum Kind {
        /** Every record between two places of the tree. */
        RANGE("range"),
        /** Records that were asked for, each proved alone. */
        SELECTION("selection");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * Length and digest of an entry.
     *
     * @param sha256 in lower-case hexadecimal
     */
    public record Digest(long length, String sha256) {}

    public Manifest {
        digests = Map.copyOf(digests);
    }

    /** The entry's bytes. */
    public byte[] format() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        line(text, "kind", kind.toString());
        line(text, "origin", origin);
        line(text, "from", Long.toString(from));
        line(text, "to", Long.toString(to));
        line(text, "records", Long.toString(records));
        line(text, "created", about.created());
        line(text, "exporter", about.exporter());
        line(text, "purpose", about.purpose());
        line(text, "query", about.query());
        line(text, "redactions", Disclosable.line(about.redactions()));
        for (Entry entry : Entry.LISTED) {
            Digest digest = Objects.requireNonNull(digests.get(entry));
            line(text, "entry", entry.word() + " " + digest.length() + " " + digest.sha256());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads an entry.
     *
     * @throws BundleFormatException where it is anything else than {@link #format} writes
     */
    public static Manifest parse(byte[] bytes) {
        List<String> lines = new ArrayList<>(List.of(text(bytes).split("\n", -1)));
        if (!lines.removeLast().isEmpty()
                || lines.isEmpty()
                || !lines.removeFirst().equals(FIRST_LINE)) {
            throw new BundleFormatException("The manifest does not begin and end as a manifest does.");
        }
        Lines values = new Lines(lines);
        String word = values.next("kind");
        Kind kind = switch (word) {
            case "range" -> Kind.RANGE;
            case "selection" -> Kind.SELECTION;
            default -> throw new BundleFormatException("The manifest names an unknown kind of bundle.");
        };
        String origin = values.next("origin");
        long from = number(values.next("from"));
        long to = number(values.next("to"));
        if (kind == Kind.SELECTION && (from != 0 || to != 0)) {
            throw new BundleFormatException("The manifest of a selection names a range of leaves.");
        }
        long records = number(values.next("records"));
        About about = new About(
                values.next("created"),
                values.next("exporter"),
                values.next("purpose"),
                values.next("query"),
                Disclosable.parse(values.next("redactions")));
        Map<Entry, Digest> digests = new EnumMap<>(Entry.class);
        for (Entry entry : Entry.LISTED) {
            digests.put(entry, digest(entry, values.next("entry")));
        }
        values.end();
        return new Manifest(kind, origin, from, to, records, about, digests);
    }

    private static Digest digest(Entry entry, String value) {
        Matcher parts = DIGEST.matcher(value);
        if (!parts.matches() || !parts.group(1).equals(entry.word())) {
            throw new BundleFormatException("The manifest does not list the entry " + entry.word() + ".");
        }
        return new Digest(Long.parseLong(parts.group(2)), parts.group(3));
    }

    private static long number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new BundleFormatException("The manifest has a number that is none.");
        }
        return Long.parseLong(value);
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
                throw new BundleFormatException("The manifest has control characters.");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new BundleFormatException("The manifest is not UTF-8.");
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        if (value.length() > LONGEST_VALUE || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The manifest cannot hold this value of " + name);
        }
        text.append(name).append(' ').append(value).append('\n');
    }

    /** Takes line after line. */
    private static final class Lines {
        private final List<String> lines;
        private int next;

        Lines(List<String> lines) {
            this.lines = lines;
        }

        String next(String name) {
            if (next == lines.size() || !lines.get(next).startsWith(name + " ")) {
                throw new BundleFormatException("The manifest has no line for " + name + " where it should.");
            }
            String value = lines.get(next++).substring(name.length() + 1);
            if (value.codePointCount(0, value.length()) > LONGEST_VALUE) {
                throw new BundleFormatException("The manifest has a value that is too long for " + name + ".");
            }
            return value;
        }

        void end() {
            if (next != lines.size()) {
                throw new BundleFormatException("The manifest has more lines than it can.");
            }
        }
    }
}
