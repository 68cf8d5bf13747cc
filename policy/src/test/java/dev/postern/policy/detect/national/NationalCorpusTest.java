package dev.postern.policy.detect.national;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.OutsideCorpora;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * National numbers against another project's test rows, where their folder stands beside the checkout. Every row that is
 * judged differently is listed with its reason; no text of a row is.
 */
class NationalCorpusTest {
    private static final String ROWS = "presidio-units.dev.jsonl";
    private static final String LISTED = "/corpora/national-disagreements.tsv";
    private static final double FLOOR = 0.95;
    /** Kinds of rows of which many ask for what the standard rules out; the list says why. */
    private static final Map<String, Double> FLOORS = Map.of(
            "de_vat_id", 0.75,
            "in_gstin", 0.5,
            "in_pan", 0.0,
            "in_vehicle_registration", 0.8,
            "it_fiscal_code", 0.5,
            "sg_fin", 0.5,
            "us_driver_license", 0.6);

    @Test
    void rows_that_are_judged_differently_are_exactly_those_with_a_reason() throws IOException {
        Set<String> listed = listed();

        Set<String> different = rows().stream()
                .filter(row -> !row.agrees())
                .map(PresidioRow::difference)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(different).isEqualTo(listed);
    }

    @Test
    void agreement_stays_above_its_floor() throws IOException {
        Map<String, Double> shares = rows().stream()
                .collect(Collectors.groupingBy(
                        PresidioRow::recogniser, TreeMap::new, Collectors.averagingInt(row -> row.agrees() ? 1 : 0)));

        shares.forEach((recogniser, share) -> {
            if (share < 1) {
                System.out.printf("%s: %.0f %% of rows agree%n", recogniser, 100 * share);
            }
        });

        assertThat(shares).hasSizeGreaterThan(50);
        assertThat(shares)
                .allSatisfy((recogniser, share) -> assertThat(share)
                        .as(recogniser)
                        .isGreaterThanOrEqualTo(FLOORS.getOrDefault(recogniser, FLOOR)));
    }

    private static Set<String> listed() throws IOException {
        try (InputStream list = Objects.requireNonNull(NationalCorpusTest.class.getResourceAsStream(LISTED), LISTED)) {
            List<String> lines = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines).allMatch(line -> line.split("\t").length == 5);
            return lines.stream()
                    .map(line -> line.substring(0, line.lastIndexOf('\t')))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<PresidioRow> rows() throws IOException {
        Load json = new Load(LoadSettings.builder().build());
        try (Stream<String> lines = Files.lines(OutsideCorpora.file(ROWS))) {
            return lines.map(line -> PresidioRow.of((Map<?, ?>) json.loadFromString(line)))
                    .filter(PresidioRow::isNational)
                    .toList();
        }
    }
}
