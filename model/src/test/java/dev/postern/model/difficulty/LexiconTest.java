package dev.postern.model.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    private static final String LISTS = """
            # Lists of a test.
            [MATHS]
            prime, primes, Gleichung*, closed form
            [EVERYDAY]
            primer*, gleichungs*, prime
            """;

    private final SignalReader reader = new SignalReader(Lexicon.read(LISTS));

    @ParameterizedTest
    @CsvSource({
        "prime, 1, 0",
        "Gleichungen, 1, 0",
        "a Gleichungssystem, 0, 1",
        "primer, 0, 1",
        "primeval, 0, 0",
        "closed forms, 1, 0",
        "closed. Form, 0, 0",
        "gleich, 0, 0"
    })
    void whole_words_go_before_beginnings_and_longer_before_shorter(String text, int maths, int everyday) {
        Signals signals = reader.read(text);

        assertThat(signals.of(WordKind.MATHS)).isEqualTo(maths);
        assertThat(signals.of(WordKind.EVERYDAY)).isEqualTo(everyday);
    }

    @ParameterizedTest
    @CsvSource({
        "if x > 3 then n is odd, 2",
        "don't take l'eau or z.B. the rest, 0",
        "x² = 2, 3",
        "I paid a bill, 0",
        "f(x) + g(x), 4"
    })
    void formulas_are_told_by_their_signs_and_single_letters(String text, int symbols) {
        assertThat(reader.read(text).symbols()).isEqualTo(symbols);
    }
}
