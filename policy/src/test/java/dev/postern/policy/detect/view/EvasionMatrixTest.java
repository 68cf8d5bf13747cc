package dev.postern.policy.detect.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.TextScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every kind of value in every disguise, and texts without a value in the same disguises. */
class EvasionMatrixTest {
    private static final MatcherTable ALL = BuiltInMatchers.table(BuiltInMatchers.all());
    private static final double FOUND = 0.92;
    private static final double DISTURBED = 0.01;

    private static final List<Kind> KINDS = List.of(
            new Kind("PAYMENT_CARD", "Please charge my card ", "4539 1488 0343 6467", " today."),
            new Kind("US_SSN", "The SSN of the applicant is ", "536-22-8145", " as stated."),
            new Kind("EMAIL", "Write to ", "jane.roe@acme-mail.com", " for details."),
            new Kind("IBAN", "Transfer it to IBAN ", "DE89 3704 0044 0532 0130 00", " please."),
            new Kind("IP_ADDRESS", "The server's IP address is ", "83.217.41.19", " since then."),
            new Kind("PHONE", "Call me by phone at ", "+49 30 901820 4711", " tonight."),
            new Kind(
                    "SECRET",
                    "The key is ",
                    "AKIA2E0A8F3B244C9986".replace('0', 'Q').replace('8', 'R').replace('9', 'T'),
                    " here."),
            new Kind("SECRET", "token: ", "ghp_x7Kq2mV9sLw4Tz8RbN3cJd6YhF1gPa0eUo5i", "\n"));

    private static final Set<String> NOT_FOR_SECRETS = Set.of(
            "letters for digits",
            "digits as words",
            "digits as german words",
            "at and dot",
            "at and dot in words",
            "percent in part");

    private static final List<String> INNOCENT = List.of(
            "4539 1488 0343 6461",
            "536-00-8145",
            "jane.roe at work",
            "DE00 3704 0044 0532 0130 00",
            "8.0.41",
            "order 20-4711",
            "released 2024-03-11",
            "the quick brown fox",
            "Section 4.1.2 of it",
            "room 1.204 on floor 12");

    @Test
    void values_are_found_in_every_disguise() {
        List<String> missed = new ArrayList<>();
        int cells = 0;
        for (Disguise disguise : Disguise.ALL) {
            for (Kind kind : KINDS) {
                String written = disguise.of(kind.value);
                if (written.equals(kind.value) || (kind.type.equals("SECRET") && !isForSecrets(disguise))) {
                    continue;
                }
                cells++;
                if (!finds(kind.before + written + kind.after, kind.type, kind.before.length(), written.length())) {
                    missed.add(disguise.name() + " " + kind.type + ": " + written);
                }
            }
        }

        missed.forEach(System.out::println);
        System.out.println("evasion: " + (cells - missed.size()) + " of " + cells);
        assertThat(cells - missed.size()).isGreaterThanOrEqualTo((int) Math.ceil(cells * FOUND));
    }

    @Test
    void innocent_texts_stay_innocent_in_every_disguise() {
        List<String> disturbed = new ArrayList<>();
        int cells = 0;
        for (Disguise disguise : Disguise.ALL) {
            for (String text : INNOCENT) {
                cells++;
                String written = "We note " + disguise.of(text) + " in the file.";
                TextScanner.scan(ALL, written).stream()
                        .filter(finding -> finding.likelihood().compareTo(Likelihood.LIKELY) >= 0)
                        .forEach(finding -> disturbed.add(disguise.name() + " " + finding.type() + ": " + written));
            }
        }

        disturbed.forEach(System.out::println);
        System.out.println("innocent: " + disturbed.size() + " of " + cells);
        assertThat(disturbed).hasSizeLessThanOrEqualTo((int) (cells * DISTURBED));
    }

    /** Digits as words make another token of it. */
    private static boolean isForSecrets(Disguise disguise) {
        return !NOT_FOR_SECRETS.contains(disguise.name());
    }

    private static boolean finds(String text, String type, int start, int length) {
        for (Finding finding : TextScanner.scan(ALL, text)) {
            int common = Math.min(finding.end(), start + length) - Math.max(finding.start(), start);
            if (finding.type().equals(type)
                    && finding.likelihood().compareTo(Likelihood.POSSIBLE) >= 0
                    && common * 2 > length) {
                return true;
            }
        }
        return false;
    }

    private record Kind(String type, String before, String value, String after) {}
}
