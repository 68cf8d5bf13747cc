package dev.postern.policy.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.decision.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** How much of an answer is held back while it arrives character by character. */
class HoldBackTest {
    private static final int MEAN = 6;
    private static final int PERCENTILE_99 = 40;
    private static final Judge NOBODY = (finding, role) -> null;
    static final List<String> TEXTS = Samples.TEXTS;

    static final List<String> PROSE = List.of(
            "Every morning the harbour office opens at seven, and by half past eight the first 20 or 30 boats are back. "
                    + "Most of them stay out for two days; a few, like the older trawlers, for a week. What they bring in is "
                    + "weighed, priced and sold before noon - about 4,500 kilos on a good day. In 2019 the quay was rebuilt "
                    + "(it had sunk by 12 centimetres), and since then the larger ships can berth here too. \"We did not "
                    + "expect that,\" said the harbour master, \"but we are glad of it.\"",
            "Wer im Herbst durch die Weinberge oberhalb der Stadt geht, begegnet Arbeiterinnen und Arbeitern aus vielen "
                    + "L\u00e4ndern. Die Lese dauert ungef\u00e4hr vier Wochen; im Jahr 2022 waren es nur 18 Tage, weil der Sommer "
                    + "ungew\u00f6hnlich trocken war. Die Genossenschaft bezahlt nach Gewicht und Zuckergehalt, und am letzten "
                    + "Abend wird gemeinsam gegessen. Donaudampfschifffahrtsgesellschaften fahren dann noch einmal am Tag.",
            "Le march\u00e9 se tient tous les samedis sur la place de l'\u00e9glise. On y trouve des l\u00e9gumes, du fromage et, "
                    + "en hiver, quelques hu\u00eetres. Les prix n'ont gu\u00e8re chang\u00e9 depuis 2015 : un kilo de pommes co\u00fbte "
                    + "toujours 2,40 euros. Vers midi les marchands rangent leurs \u00e9tals, puis la place redevient calme.",
            "Los vecinos del barrio decidieron plantar 150 \u00e1rboles en la avenida. El ayuntamiento, que al principio no "
                    + "quer\u00eda, acab\u00f3 pagando la mitad. Hoy, despu\u00e9s de tres a\u00f1os, hay sombra en verano y los ni\u00f1os "
                    + "juegan all\u00ed por la tarde.",
            "\u6625\u5929\u5230\u4e86\uff0c\u6cb3\u8fb9\u7684\u67f3\u6811\u53d1\u4e86\u65b0\u82bd\u3002\u6bcf\u5929\u65e9\u6668\uff0c"
                    + "\u8001\u4eba\u4eec\u90fd\u6765\u8fd9\u91cc\u6563\u6b65\uff0c\u5b69\u5b50\u4eec\u5728\u8349\u5730\u4e0a\u653e\u98ce"
                    + "\u7b5d\u3002\u53bb\u5e74\u4fee\u7684\u6865\u67092\u516c\u91cc\u957f\uff0c\u665a\u4e0a\u706f\u90fd\u4eae\u7740\u3002");

    @Test
    void prose_is_held_back_by_a_few_characters() {
        Held held = new Held(() -> new StreamGuard(Guards.ALL, NOBODY, "choice 0", Guards.NO_TOKENS));

        PROSE.forEach(held::arrive);

        held.assertFew();
    }

    @Test
    void prose_with_tokens_is_held_back_by_a_few_characters() {
        Tokenising conversation = new Tokenising();
        conversation.prompt("Pay 4111 1111 1111 1111 for jane@example.com");
        Held held = new Held(conversation::guard);

        PROSE.forEach(text -> held.arrive(text.replace(". ", " [1], says [EMAIL_1] (CARD_1). ")));

        held.assertFew();
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void no_text_is_held_back_by_more_than_the_cap(String text) {
        Held held = new Held(() -> new StreamGuard(Guards.ALL, NOBODY, "choice 0", Guards.NO_TOKENS));

        held.arrive(text);

        assertThat(held.most()).isLessThanOrEqualTo(TextGuard.CAP);
    }

    /** Counts what has arrived and was not decided yet, after every character. */
    private static final class Held {
        private final Supplier<StreamGuard> guards;
        private final List<Integer> counts = new ArrayList<>();

        Held(Supplier<StreamGuard> guards) {
            this.guards = guards;
        }

        void arrive(String text) {
            StreamGuard guard = guards.get();
            int decided = 0;
            for (int i = 0; i < text.length(); i++) {
                guard.push(text.substring(i, i + 1));
                decided = Math.max(decided, guard.decided());
                counts.add(i + 1 - decided);
            }
        }

        void assertFew() {
            assertThat(mean()).as("mean held back; max %d", most()).isLessThanOrEqualTo(MEAN);
            assertThat(percentile99()).isLessThanOrEqualTo(PERCENTILE_99);
            assertThat(most()).isLessThanOrEqualTo(TextGuard.CAP);
        }

        int most() {
            return counts.stream().max(Integer::compare).orElse(0);
        }

        private double mean() {
            return counts.stream().mapToInt(count -> count).average().orElse(0);
        }

        private int percentile99() {
            return counts.stream().sorted().toList().get(counts.size() * 99 / 100);
        }
    }
}
