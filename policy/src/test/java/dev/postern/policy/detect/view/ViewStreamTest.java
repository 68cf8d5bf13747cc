package dev.postern.policy.detect.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.Pieces;
import dev.postern.policy.detect.scan.TextScanner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts in disguise give the same findings however they are cut. */
class ViewStreamTest {
    private static final MatcherTable ALL = BuiltInMatchers.table(BuiltInMatchers.all());
    private static final List<String> VALUES = List.of(
            "4539 1488 0343 6467",
            "jane.roe@acme-mail.com",
            "DE89 3704 0044 0532 0130 00",
            "+49 30 901820 4711",
            "ghp_x7Kq2mV9sLw4Tz8RbN3cJd6YhF1gPa0eUo5i");

    static List<Disguise> disguises() {
        return Disguise.ALL;
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void cutting_a_disguised_value_anywhere_changes_nothing(Disguise disguise) {
        for (String value : VALUES) {
            String text = "My card or mail is " + disguise.of(value) + ", as you know.";
            List<Finding> whole = TextScanner.scan(ALL, text);
            for (int cut = 0; cut <= text.length(); cut++) {
                List<Finding> cutUp = Pieces.scan(ALL, List.of(text.substring(0, cut), text.substring(cut)));

                assertThat(cutUp).as("%s cut at %d", text, cut).isEqualTo(whole);
            }
        }
    }

    @Test
    void cutting_disguised_texts_into_random_pieces_changes_nothing() {
        Cases.check("disguised texts in pieces", 3000, cases -> {
            StringBuilder text = new StringBuilder();
            for (int i = cases.below(4); i >= 0; i--) {
                String inner = cases.oneOf(Disguise.ALL).of(cases.oneOf(VALUES));
                text.append(cases.oneOf(List.of("card: ", " ", "x", "token=", "<p>", "\n", "Сумма ", "卡")));
                text.append(cases.below(3) == 0 ? cases.oneOf(Disguise.ALL).of(inner) : inner);
                text.append(cases.oneOf(List.of(" ", ".", ", and ", "\n", "")));
            }
            List<Finding> whole = TextScanner.scan(ALL, text.toString());

            List<Finding> cutUp = Pieces.scan(ALL, pieces(cases, text.toString()));

            assertThat(cutUp).as(text.toString()).isEqualTo(whole);
        });
    }

    private static List<String> pieces(Cases cases, String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + 1 + cases.below(9));
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
