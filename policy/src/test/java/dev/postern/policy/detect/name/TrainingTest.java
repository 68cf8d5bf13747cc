package dev.postern.policy.detect.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Window;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final int JUDGED = 1500;

    @Test
    void same_seed_gives_the_same_bytes() throws IOException {
        byte[] first = train();

        byte[] second = train();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void small_training_already_knows_a_person() throws IOException {
        Perceptron model = ModelFile.read(new ByteArrayInputStream(train()));
        NameMatcher matcher = new NameMatcher(model.lexicon(), model);

        NameMatcher.Name name = matcher.name(Window.on("My name is Anna Keller.", 11), 11);

        assertThat(name).isNotNull().extracting(NameMatcher.Name::type).isEqualTo(NameType.PERSON);
    }

    @Test
    void checked_in_model_reaches_its_floors_on_templates_and_names_it_never_saw() {
        Map<NameType, Score> scores = judge();

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(score(scores, NameType.PERSON).f1()).isGreaterThan(0.87);
            softly.assertThat(score(scores, NameType.LOCATION).f1()).isGreaterThan(0.85);
            softly.assertThat(score(scores, NameType.ORGANIZATION).f1()).isGreaterThan(0.82);
        });
    }

    private static Score score(Map<NameType, Score> scores, NameType type) {
        return scores.getOrDefault(type, new Score());
    }

    private static byte[] train() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Training(900, 1, 12).run(out);
        return out.toByteArray();
    }

    /** With word lists that know half of the names only. */
    private static Map<NameType, Score> judge() {
        WordLists lists = WordLists.read();
        Lexicon lexicon = Training.heldOutLexicon(lists);
        NameMatcher matcher = new NameMatcher(lexicon, ModelFile.builtIn().knowing(lexicon));
        Corpus corpus = Corpus.heldOut(lists, 99);
        Map<NameType, Score> scores = new EnumMap<>(NameType.class);
        for (int i = 0; i < JUDGED; i++) {
            LabelledText text = corpus.next();
            for (NameType type : NameType.values()) {
                List<int[]> right = text.labels().stream()
                        .filter(label -> label.type() == type)
                        .map(label -> new int[] {label.start(), label.end()})
                        .toList();
                scores.computeIfAbsent(type, key -> new Score()).add(right, guesses(matcher, type, text.text()));
            }
        }
        return scores;
    }

    private static List<int[]> guesses(NameMatcher matcher, NameType type, String text) {
        List<int[]> guesses = new ArrayList<>();
        for (int place = 0; place < text.length(); place++) {
            Window window = Window.on(text, place);
            NameMatcher.Name name = window.isInsideWord(place) ? null : matcher.name(window, place);
            if (name != null && name.type() == type && name.likelihood().compareTo(Likelihood.POSSIBLE) >= 0) {
                guesses.add(new int[] {place, name.end()});
            }
        }
        return guesses;
    }
}
