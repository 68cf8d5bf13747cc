package dev.postern.gateway.preset;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The templates that come with Postern, one file for each and its language. Read when they are first asked for. */
@Singleton
public final class Presets {
    /** In the order in which they are offered. */
    static final List<String> NAMES =
            List.of("summarise", "draft", "refine", "translate", "explain", "extract", "transcribe");

    /** The first one is usual. */
    static final List<String> LANGUAGES = List.of("en", "de");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final Map<String, List<Preset>> byLanguage = LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    language -> language,
                    language -> NAMES.stream().map(name -> read(name, language)).toList()));

    /** All of them in one of {@link #LANGUAGES}. */
    List<Preset> in(String language) {
        return Objects.requireNonNull(byLanguage.get(language), "a language that there are presets in");
    }

    private static Preset read(String name, String language) {
        String file = name + "." + language + ".json";
        try (InputStream in = Presets.class.getResourceAsStream(file)) {
            return JSON.readValue(Objects.requireNonNull(in, file), Preset.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
