package dev.postern.gateway.wire.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.wire.Cases;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.PlainFiles;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.Samples;
import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What a model server reads is what policy was shown, neither more nor less, in the eyes of a parser that has nothing to
 * do with the gateway.
 */
class DifferentialTest {
    private static final int REQUESTS = 100_000;
    private static final ChatRequestReader READER = new ChatRequestReader(new DefaultCeilings(), new PlainFiles());
    private static final Set<String> FIXED = fixedWords();

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    /** A number with fewer digits is nobody's; see the section on requests in docs/api.md. */
    private static final int LONG_NUMBER = 12;

    @Test
    void model_server_reads_exactly_what_policy_was_shown() {
        Cases.of(REQUESTS, cases -> {
            ChatRequest request = generated(cases);
            List<SensitiveText> texts =
                    request.segments().stream().map(Segment::text).toList();
            Set<String> shown = new HashSet<>();
            texts.forEach(text -> shown.add(text.reveal()));

            Set<String> read = read(request, texts, shown::contains);

            assertThat(unexplained(read, shown)).isEmpty();
            shown.removeAll(read);
            assertThat(shown).as("texts that policy was shown and nobody gets").isEmpty();
        });
    }

    @Test
    void where_policy_changes_every_text_nothing_of_the_clients_is_left() {
        Cases.of(REQUESTS / 10, cases -> {
            ChatRequest request = generated(cases);
            List<SensitiveText> changed = new ArrayList<>();
            Set<String> shown = new HashSet<>();
            for (Segment segment : request.segments()) {
                String original = segment.text().reveal();
                boolean number = NUMBER.matcher(original).matches();
                String text = number ? original : "t" + changed.size() + "\"\\\u2028é";
                changed.add(SensitiveText.of(text));
                shown.add(text);
            }

            Set<String> read = read(request, changed, shown::contains);

            assertThat(unexplained(read, shown)).isEmpty();
            shown.removeAll(read);
            assertThat(shown).isEmpty();
        });
    }

    private static ChatRequest generated(Cases cases) {
        return READER.read(ReceivedBody.json(
                Samples.bytes(GeneratedRequests.chatWithoutFiles(cases).sent())));
    }

    private static Set<String> read(ChatRequest request, List<SensitiveText> texts, Predicate<String> whole) {
        try {
            return new HashSet<>(
                    SecondReading.of(request.forUpstream("upstream", texts).body(), whole));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> unexplained(Set<String> read, Set<String> shown) {
        Set<String> left = new HashSet<>(read);
        left.removeAll(shown);
        left.removeAll(FIXED);
        left.removeIf(DifferentialTest::isShortNumber);
        return left;
    }

    private static boolean isShortNumber(String text) {
        return NUMBER.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() < LONG_NUMBER;
    }

    /** Everything the gateway writes of its own accord: names of fields, words that a field allows, nothing. */
    private static Set<String> fixedWords() {
        Set<String> fixed = new HashSet<>(Set.of("", "upstream", "stream", "stream_options", "include_usage"));
        fixed.add("continuous_usage_stats");
        // An image is no text: nobody is shown it, and it leaves only where model and policy allow that.
        fixed.add(Samples.IMAGE);
        new Samples(ChatFields.of(new DefaultCeilings())).everyField().forEach(placed -> {
            Field field = placed.field();
            fixed.add(field.name());
            words(field.shape(), fixed);
        });
        return fixed;
    }

    private static void words(Shape shape, Set<String> fixed) {
        switch (shape) {
            case Shape.Word word -> fixed.addAll(word.words());
            case Shape.Listed list -> words(list.item(), fixed);
            case Shape.Named named -> words(named.value(), fixed);
            case Shape.Either either -> either.shapes().forEach(one -> words(one, fixed));
            case Shape.Tagged tagged -> {
                fixed.add(tagged.tag());
                tagged.variants().forEach(variant -> fixed.add(variant.word()));
            }
            case Shape.Text ignored -> {}
            case Shape.Speech ignored -> {}
            case Shape.Name ignored -> {}
            case Shape.Figure ignored -> {}
            case Shape.Flag ignored -> {}
            case Shape.Free ignored -> {}
            case Shape.Packed ignored -> {}
            case Shape.File ignored -> {}
            case Shape.Image ignored -> {}
            case Shape.Struct ignored -> {}
        }
    }
}
