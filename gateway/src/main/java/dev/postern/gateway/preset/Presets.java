package dev.postern.gateway.preset;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates that come with Postern in all their versions, one file for each. Read when they are first asked for; immutable. */
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

    /** From the first version to the latest. */
    private final Map<String, List<PresetSource>> versions;

    public Presets() {
        Map<String, List<PresetSource>> read = new LinkedHashMap<>();
        NAMES.forEach(name -> read.put(name, versions(name)));
        versions = read;
    }

    /** The latest of each, in one of {@link #LANGUAGES}. */
    List<Preset> in(String language) {
        return versions.values().stream().map(all -> all.getLast().in(language)).toList();
    }

    /** All versions of all of them. */
    List<PresetSource> all() {
        return versions.values().stream().flatMap(List::stream).toList();
    }

    /** The latest of a name; nothing where there is none. */
    Optional<PresetSource> latest(String name) {
        return Optional.ofNullable(versions.get(name)).map(List::getLast);
    }

    /** One version of a name; nothing where there is none. */
    Optional<PresetSource> version(String name, int version) {
        return Optional.ofNullable(versions.get(name))
                .flatMap(all ->
                        all.stream().filter(each -> each.version() == version).findFirst());
    }

    private static List<PresetSource> versions(String name) {
        List<PresetSource> versions = new ArrayList<>();
        Optional<PresetSource> next = read(name, 1);
        while (next.isPresent()) {
            versions.add(next.get());
            next = read(name, versions.size() + 1);
        }
        if (versions.isEmpty()) {
            throw new IllegalStateException("There is no preset " + name + ".");
        }
        return versions;
    }

    private static Optional<PresetSource> read(String name, int version) {
        String file = name + "." + version + ".json";
        try (InputStream in = Presets.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(JSON.readValue(in, PresetSource.class));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
