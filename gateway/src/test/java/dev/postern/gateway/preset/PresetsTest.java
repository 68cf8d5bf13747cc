package dev.postern.gateway.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Presets PRESETS = new Presets();

    static Stream<Preset> all() {
        return Presets.LANGUAGES.stream().flatMap(language -> PRESETS.in(language).stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void template_has_a_place_for_each_field_and_no_other(Preset preset) {
        List<String> places = PLACE.matcher(preset.template())
                .results()
                .map(MatchResult::group)
                .map(place -> place.substring(1, place.length() - 1))
                .toList();

        assertThat(places)
                .containsExactlyElementsOf(
                        preset.fields().stream().map(Preset.Field::name).toList());
        assertThat(places).endsWith("text");
    }

    @ParameterizedTest
    @MethodSource("all")
    void choices_stand_where_one_chooses(Preset preset) {
        assertThat(preset.fields())
                .allSatisfy(field -> assertThat(field.choices().isEmpty())
                        .isEqualTo(!field.kind().equals("choice")))
                .allSatisfy(field -> assertThat(field.kind()).isIn("choice", "line", "text"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void languages_have_the_same_presets_in_the_same_version(Preset preset) {
        assertThat(Presets.LANGUAGES)
                .allSatisfy(language -> assertThat(PRESETS.in(language))
                        .anySatisfy(other -> assertThat(List.of(other.name(), other.version(), other.needs()))
                                .isEqualTo(List.of(preset.name(), preset.version(), preset.needs()))));
    }
}
