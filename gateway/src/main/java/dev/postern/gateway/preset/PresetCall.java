package dev.postern.gateway.preset;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A template that a request names in place of a model: {@code preset/translate}, {@code preset/translate@2},
 * {@code preset/translate@2?to=fr&address=formal}. Every part is a word of a closed list, so that a name never holds text of a
 * person. Immutable.
 *
 * @param name of the template
 * @param version the one that the request names, or the latest
 * @param plain whether the request leaves every field as usual
 * @param instruction what goes in front of what the request says
 */
public record PresetCall(String name, int version, boolean plain, String instruction) {
    /** What the name of a model begins with that is a template. */
    public static final String PREFIX = "preset/";

    /** The one that has recordings written down. */
    public static final String TRANSCRIBE = "transcribe";

    /** The parameter for the language that the instruction is written in. */
    static final String LOCALE = "locale";

    private static final String CHOICE = "choice";

    /** More versions than there will ever be have no place in a name. */
    private static final int LONGEST_VERSION = 4;

    /** Whether a request that names this model means a template. */
    public static boolean isOne(String model) {
        return model.startsWith(PREFIX);
    }

    /**
     * What a name means.
     *
     * @throws RefusedException {@code model_not_found} where there is no such template or version; {@code invalid_request}
     *     where it says anything that the template does not know, or one thing twice
     */
    public static PresetCall of(String model, Presets presets) {
        String rest = model.substring(PREFIX.length());
        int question = rest.indexOf('?');
        String named = question < 0 ? rest : rest.substring(0, question);
        PresetSource source = source(named, presets).orElseThrow(PresetCall::unknown);
        Map<String, String> said = question < 0 ? Map.of() : said(rest.substring(question + 1), source);
        String language = said.getOrDefault(LOCALE, Presets.LANGUAGES.getFirst());
        Map<String, String> words = new HashMap<>();
        source.fields().stream()
                .filter(field -> said.containsKey(field.name()))
                .forEach(field -> field.choices().stream()
                        .filter(choice -> choice.id().equals(said.get(field.name())))
                        .forEach(
                                choice -> words.put(field.name(), choice.words().get(language))));
        return new PresetCall(
                source.name(),
                source.version(),
                said.isEmpty(),
                source.in(language).instruction(words));
    }

    /** As headers have it. */
    public String word() {
        return name + "@" + version;
    }

    private static Optional<PresetSource> source(String named, Presets presets) {
        int at = named.indexOf('@');
        if (at < 0) {
            return presets.latest(named);
        }
        String digits = named.substring(at + 1);
        boolean number = !digits.isEmpty()
                && digits.length() <= LONGEST_VERSION
                && digits.charAt(0) != '0'
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? presets.version(named.substring(0, at), Integer.parseInt(digits)) : Optional.empty();
    }

    private static Map<String, String> said(String query, PresetSource source) {
        Map<String, String> said = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!values(name, source).contains(value) || said.put(name, value) != null) {
                throw wrong(source);
            }
        }
        return said;
    }

    /** What a parameter may be; nothing where there is no such parameter. */
    private static Set<String> values(String name, PresetSource source) {
        if (name.equals(LOCALE)) {
            return Set.copyOf(Presets.LANGUAGES);
        }
        Set<String> values = new HashSet<>();
        source.fields().stream()
                .filter(field -> field.kind().equals(CHOICE) && field.name().equals(name))
                .forEach(field -> field.choices().forEach(choice -> values.add(choice.id())));
        return values;
    }

    private static RefusedException unknown() {
        return new RefusedException(
                ErrorCode.MODEL_NOT_FOUND,
                "There is no preset of that name and version; GET /api/presets lists those there are.",
                "model");
    }

    private static RefusedException wrong(PresetSource source) {
        Stream<String> fields = source.fields().stream()
                .filter(field -> field.kind().equals(CHOICE))
                .map(field -> field.name() + "="
                        + String.join(
                                "|",
                                field.choices().stream()
                                        .map(PresetSource.Choice::id)
                                        .toList()));
        return new RefusedException(
                ErrorCode.INVALID_REQUEST,
                Stream.concat(fields, Stream.of(LOCALE + "=" + String.join("|", Presets.LANGUAGES)))
                        .collect(Collectors.joining(", ", "Behind the preset's name stand, each at most once: ", ".")),
                "model");
    }

    /** The names of all templates. */
    public static List<String> names() {
        return Presets.NAMES;
    }
}
