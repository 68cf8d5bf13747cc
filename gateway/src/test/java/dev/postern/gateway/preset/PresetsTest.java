package dev.postern.gateway.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Presets PRESETS = new Presets();

    static List<PresetSource> versions() {
        return PRESETS.all();
    }

    static Stream<Preset> all() {
        return versions().stream().flatMap(version -> Presets.LANGUAGES.stream().map(version::in));
    }

    @ParameterizedTest
    @MethodSource("all")
    void template_has_a_place_for_each_field_and_no_other(Preset preset) {
        List<String> places = PLACE.matcher(preset.template())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(places)
                .containsExactlyElementsOf(
                        preset.fields().stream().map(Preset.Field::name).toList());
        assertThat(preset.template()).endsWith("\n\n{text}");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void fields_can_be_named_in_a_request(PresetSource source) {
        assertThat(source.fields())
                .extracting(PresetSource.Field::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z]+").isNotEqualTo(PresetCall.LOCALE));
        for (PresetSource.Field field : source.fields()) {
            List<String> ids =
                    field.choices().stream().map(PresetSource.Choice::id).toList();
            assertThat(ids)
                    .doesNotHaveDuplicates()
                    .allSatisfy(id -> assertThat(id).matches("[a-z]+(-[a-z]+)*"));
            switch (field.kind()) {
                case "choice" -> assertThat(ids).hasSizeGreaterThan(1);
                case "line" -> assertThat(ids).containsExactly("usual");
                default ->
                    assertThat(List.of(field.name(), field.kind(), ids)).isEqualTo(List.of("text", "text", List.of()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everything_is_said_in_every_language(PresetSource source) {
        Set<String> languages = Set.copyOf(Presets.LANGUAGES);

        assertThat(List.of(source.title(), source.about(), source.template()))
                .allSatisfy(words -> assertThat(words.keySet()).isEqualTo(languages));
        assertThat(source.fields()).allSatisfy(field -> {
            assertThat(field.label().keySet()).isEqualTo(languages);
            assertThat(field.choices())
                    .allSatisfy(choice -> assertThat(choice.words().keySet()).isEqualTo(languages));
        });
    }

    @Test
    void latest_version_is_offered_and_earlier_ones_are_kept() {
        assertThat(PRESETS.in("en"))
                .extracting(Preset::name, Preset::version)
                .contains(tuple("summarise", 2), tuple("draft", 1));
        assertThat(PRESETS.version("summarise", 1)).isPresent();
        assertThat(versions())
                .allSatisfy(each ->
                        assertThat(PRESETS.version(each.name(), each.version())).contains(each));
    }
}
