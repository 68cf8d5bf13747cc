package dev.postern.gateway.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.RefusedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the name of a template means in a request. */
class PresetCallTest {
    private static final Presets PRESETS = new Presets();

    @ParameterizedTest
    @CsvSource({
        "preset/summarise,                                   summarise@2, 'in five sentences. Write in the language of the text.'",
        "preset/summarise@1?length=one-sentence,             summarise@1, in one sentence",
        "preset/summarise?language=fr&length=five-points,    summarise@2, five bullet points. Write in French",
        "preset/translate?to=de,                             translate@2, into German",
        "preset/translate@1?language=es&address=formal,      translate@1, into Spanish",
        "preset/translate?to=en&address=formal&locale=de,    translate@2, nach Englisch",
        "preset/draft,                                       draft@1,     to the reader whom the notes name",
        "preset/extract?form=json,                           extract@2,   Give them as JSON",
        "preset/transcribe?task=minutes,                     transcribe@2, Write minutes"
    })
    void names_versions_and_parameters_make_an_instruction(String model, String word, String said) {
        PresetCall call = PresetCall.of(model, PRESETS);

        assertThat(call.word()).isEqualTo(word);
        assertThat(call.instruction()).contains(said).doesNotContain("{", "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "preset/",
                "preset/unknown",
                "preset/Summarise",
                "preset/summarise ",
                "preset/summarise@",
                "preset/summarise@0",
                "preset/summarise@02",
                "preset/summarise@3",
                "preset/summarise@-1",
                "preset/summarise@2@2",
                "preset/summarise@99999999999",
                "preset/summarise@٢",
                "preset/summarise/2",
                "preset/preset/summarise",
                "preset/?length=one-page",
                "preset/..",
                "preset/summarise%402"
            })
    void unknown_names_and_versions_are_unknown_models(String model) {
        assertThatThrownBy(() -> PresetCall.of(model, PRESETS)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.code().code()).isEqualTo("model_not_found");
            assertThat(e.param()).isEqualTo("model");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "preset/translate?",
                "preset/translate?to",
                "preset/translate?to=",
                "preset/translate?to=xx",
                "preset/translate?to=DE",
                "preset/translate?to=de&to=de",
                "preset/translate?to=de&to=fr",
                "preset/translate?to=de&",
                "preset/translate?&to=de",
                "preset/translate?to=de?to=fr",
                "preset/translate?text=Hello",
                "preset/translate?To=de",
                "preset/translate?to=%64e",
                "preset/translate?language=de",
                "preset/translate?locale=fr",
                "preset/extract?what=usual",
                "preset/summarise?length=one-sentence;language=de"
            })
    void what_a_template_does_not_know_is_refused_with_what_it_knows(String model) {
        assertThatThrownBy(() -> PresetCall.of(model, PRESETS)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.code().code()).isEqualTo("invalid_request");
            assertThat(e.getMessage()).contains("locale=en|de").doesNotContain("Hello");
        });
    }

    @Test
    void words_of_a_choice_are_no_template_of_their_own() {
        Preset preset = new Preset(
                "test",
                1,
                "",
                "",
                "",
                "Say {a} {b}.\n\n{text}",
                List.of(
                        new Preset.Field("a", "", "choice", List.of(new Preset.Choice("x", "$1 {b} \\"))),
                        new Preset.Field("b", "", "choice", List.of(new Preset.Choice("y", "B")))));

        assertThat(preset.instruction(Map.of())).isEqualTo("Say $1 {b} \\ B.");
    }
}
