package dev.postern.policy.detect.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.OutsideCorpora;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Scans;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The international types against the development half of another project's test rows, where the folder with them is
 * there. Every row on which we differ is listed with the reason in {@code general-disagreements.tsv}, by a hash of its
 * text.
 */
class GeneralCorpusTest {
    private static final String ROWS = "presidio-units.dev.jsonl";
    private static final String LISTED = "/corpora/general-disagreements.tsv";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("credit_card", "PAYMENT_CARD"),
            Map.entry("iban", "IBAN"),
            Map.entry("crypto", "CRYPTO_ADDRESS"),
            Map.entry("email", "EMAIL"),
            Map.entry("phone", "PHONE"),
            Map.entry("ph_mobile_number", "PHONE"),
            Map.entry("tr_phone_number", "PHONE"),
            Map.entry("ip", "IP_ADDRESS"),
            Map.entry("mac", "MAC_ADDRESS"),
            Map.entry("url", "URL"),
            Map.entry("date", "DATE_TIME"));

    /** Where a kind of row asks for what another of our types or no type reports; see the list. */
    private static final Map<String, Double> FLOORS =
            Map.of("phone", 0.9, "ph_mobile_number", 0.9, "tr_phone_number", 0.88, "url", 0.77);

    @Test
    void rows_we_see_differently_are_listed_with_a_reason() throws IOException {
        List<Row> rows = rows();

        List<String> unlisted = rows.stream()
                .filter(row -> !row.agrees())
                .map(Row::line)
                .filter(line -> listed().stream().noneMatch(known -> known.startsWith(line)))
                .toList();

        assertThat(unlisted).isEmpty();
    }

    @Test
    void listed_rows_still_differ_and_give_a_reason() throws IOException {
        TreeSet<String> differing = rows().stream()
                .filter(row -> !row.agrees())
                .map(Row::line)
                .collect(Collectors.toCollection(TreeSet::new));

        List<String> stale = listed().stream()
                .filter(line -> line.split("\t").length != 5
                        || !differing.contains(line.substring(0, line.lastIndexOf('\t') + 1)))
                .toList();

        assertThat(stale).isEmpty();
    }

    @Test
    void nearly_all_rows_of_every_kind_agree() throws IOException {
        Map<String, Double> shares = new TreeMap<>(rows().stream()
                .collect(Collectors.groupingBy(Row::recogniser, Collectors.averagingInt(row -> row.agrees() ? 1 : 0))));

        assertThat(shares)
                .hasSize(TYPES.size())
                .allSatisfy((recogniser, share) ->
                        assertThat(share).as(recogniser).isGreaterThanOrEqualTo(FLOORS.getOrDefault(recogniser, 0.95)));
    }

    private static List<String> listed() {
        try (InputStream in = Objects.requireNonNull(GeneralCorpusTest.class.getResourceAsStream(LISTED))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Row> rows() throws IOException {
        Path file = OutsideCorpora.file(ROWS);
        Load json = new Load(LoadSettings.builder().build());
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> (Map<?, ?>) json.loadFromString(line))
                    .filter(row -> TYPES.containsKey(row.get("recognizer")))
                    .map(Row::of)
                    .toList();
        }
    }

    /**
     * One row: how many values of a kind a text has, and where.
     *
     * @param spans half-open code point offsets, empty where only the count is given
     */
    private record Row(String recogniser, String text, int count, List<?> spans) {

        static Row of(Map<?, ?> row) {
            return new Row(
                    (String) value(row, "recognizer"), (String) value(row, "text"), (int) value(row, "count"), (List<?>)
                            value(row, "spans"));
        }

        private static Object value(Map<?, ?> row, String key) {
            return Objects.requireNonNull(row.get(key), key);
        }

        boolean agrees() {
            List<List<Integer>> found = found();
            return found.size() == count && (spans.isEmpty() || found.equals(spans));
        }

        List<List<Integer>> found() {
            return Scans.of(TYPES.getOrDefault(recogniser, recogniser), text).stream()
                    .filter(finding -> finding.likelihood().compareTo(Likelihood.POSSIBLE) >= 0)
                    .map(this::span)
                    .toList();
        }

        private List<Integer> span(Finding finding) {
            return List.of(text.codePointCount(0, finding.start()), text.codePointCount(0, finding.end()));
        }

        /** The row in the list of disagreements, up to the reason. */
        String line() {
            String expected = spans.isEmpty() ? "count " + count : spans.toString();
            return String.join("\t", recogniser, hash(), expected, found().toString(), "");
        }

        private String hash() {
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 6);
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }
    }
}
