package dev.postern.policy.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.OutsideCorpora;
import dev.postern.policy.detect.scan.Scans;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The true and false samples of another project's rules, where they lie beside the checkout. Every sample on which we
 * disagree is listed with a reason in {@code secrets-disagreements.tsv}.
 */
class SecretCorpusTest {
    private static final String CORPUS = "gitleaks-rules.dev.jsonl";
    private static final String DISAGREEMENTS = "/corpora/secrets-disagreements.tsv";
    private static final int DIGEST_BYTES = 6;
    private static final double LEAST_RECALL = 0.995;
    private static final double MOST_FALSE = 0.025;

    @Test
    void samples_are_judged_as_their_authors_do_but_for_the_listed_ones() throws IOException {
        Path corpus = OutsideCorpora.file(CORPUS);
        List<Sample> samples =
                Files.readAllLines(corpus).stream().map(Sample::of).toList();

        List<Sample> disagreed = samples.stream()
                .filter(sample -> sample.leak() != sample.isFound())
                .toList();

        Set<String> lines = new TreeSet<>();
        disagreed.forEach(sample -> lines.add(sample.line()));
        lines.forEach(line -> System.out.println("disagreed: " + line));
        System.out.printf(
                "found %.3f of the true samples, %.3f of the false ones%n",
                1 - share(disagreed, samples, true), share(disagreed, samples, false));
        assertThat(lines).isEqualTo(listed());
        assertThat(1 - share(disagreed, samples, true)).isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(share(disagreed, samples, false)).isLessThanOrEqualTo(MOST_FALSE);
    }

    private static double share(List<Sample> disagreed, List<Sample> all, boolean leak) {
        long some = disagreed.stream().filter(sample -> sample.leak() == leak).count();
        return (double) some
                / all.stream().filter(sample -> sample.leak() == leak).count();
    }

    /** Rule, what the sample's authors say, and digest of every listed one; each has a reason. */
    private static Set<String> listed() throws IOException {
        Set<String> listed = new TreeSet<>();
        try (InputStream in = SecretCorpusTest.class.getResourceAsStream(DISAGREEMENTS)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#")) {
                    List<String> columns = new ArrayList<>(List.of(line.split("\t", -1)));
                    assertThat(columns.removeLast()).as(line).isNotBlank();
                    listed.add(String.join("\t", columns));
                }
            }
        }
        return listed;
    }

    private record Sample(String rule, boolean leak, String text) {

        /** A line of JSON is YAML as well. */
        static Sample of(String line) {
            Map<?, ?> row = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(line);
            return new Sample(
                    String.valueOf(row.get("rule")),
                    Boolean.parseBoolean(String.valueOf(row.get("leak"))),
                    String.valueOf(row.get("text")));
        }

        boolean isFound() {
            return !Scans.found("SECRET", text).isEmpty();
        }

        String line() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return rule + "\t" + leak + "\t" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
