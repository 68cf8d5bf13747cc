package dev.postern.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/configuration.md} against {@link PosternConfig} and its groups. Run with
 * {@code -Dpostern.docs.write=true} to write the page anew.
 */
class ConfigurationDocTest {
    private static final Path FOLDER = Path.of("src/main/java/dev/postern/gateway/config");
    private static final Path PAGE = Path.of("../docs/configuration.md");
    private static final Pattern SETTING = Pattern.compile(
            "/\\*\\*(?<doc>.*?)\\*/\\s*(?:@[^\\n]*\\s+)*[\\w.<>, ]+ (?<name>\\w+)\\(\\);", Pattern.DOTALL);

    @Test
    void page_names_every_setting_with_its_sentence() throws IOException, NoSuchMethodException {
        String expected = page();
        if (Boolean.getBoolean("postern.docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String page() throws IOException, NoSuchMethodException {
        List<String> rows = new ArrayList<>();
        rows(PosternConfig.class, "postern", rows);
        return """
                # Configuration

                Every setting of the gateway, made from `PosternConfig`; a test keeps this page true. Settings come from
                `application.properties` or `.yaml` (a file of yours with `-Dquarkus.config.locations=FILE`), from system properties,
                or from environment variables (`POSTERN_IDENTITY_ISSUER`). An unknown key under `postern` stops the start. Durations are
                written as `30s`, `10m` or `24h`, sizes in bytes. Port, TLS and log are Quarkus settings: `quarkus.http.port`,
                `quarkus.tls.*`, `quarkus.log.*`; so is where health and metrics stand: `quarkus.management.port` (9000) and
                `quarkus.management.host` (127.0.0.1).

                | Setting | Kind | Default | What it is |
                |---|---|---|---|
                """ + String.join("\n", rows) + "\n";
    }

    private static void rows(Class<?> group, String prefix, List<String> rows)
            throws IOException, NoSuchMethodException {
        List<MatchResult> settings = SETTING.matcher(source(group)).results().toList();
        assertThat(settings).as("settings of %s with a sentence", group).hasSameSizeAs(group.getDeclaredMethods());
        for (MatchResult setting : settings) {
            Method method = group.getDeclaredMethod(setting.group("name"));
            String key = prefix + "." + kebab(method.getName());
            Type type = method.getGenericReturnType();
            if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
                key += ".\"NAME\"";
                type = map.getActualTypeArguments()[1];
            }
            if (type instanceof Class<?> inner && inner.isInterface() && inner.getPackage() == group.getPackage()) {
                rows(inner, key, rows);
            } else {
                rows.add("| `%s` | %s | %s | %s |"
                        .formatted(key, kind(type), fallback(method), sentence(setting.group("doc"))));
            }
        }
    }

    /** A group as it stands in its file, without the groups that stand behind its settings. */
    private static String source(Class<?> group) throws IOException {
        Path file = FOLDER.resolve(group.getNestHost().getSimpleName() + ".java");
        return Arrays.stream(Files.readString(file).split("\\binterface "))
                .filter(part -> part.startsWith(group.getSimpleName() + " {"))
                .findFirst()
                .orElseThrow();
    }

    private static String sentence(String doc) {
        return doc.replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .strip();
    }

    private static String kind(Type type) {
        if (type instanceof ParameterizedType wrapper) {
            String inner = kind(wrapper.getActualTypeArguments()[0]);
            return wrapper.getRawType() == Optional.class ? inner + ", optional" : "list of " + inner;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return String.join(
                    ", ",
                    Arrays.stream(plain.getEnumConstants())
                            .map(value -> "`" + value.toString().toLowerCase(Locale.ROOT) + "`")
                            .toList());
        }
        return switch (plain.getSimpleName()) {
            case "int", "Integer" -> "number";
            case "boolean" -> "`true`, `false`";
            case "Path" -> "file";
            case "URI" -> "address";
            case "LocalTime" -> "time of day";
            case "String" -> "text";
            default -> plain.getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    private static String fallback(Method method) {
        WithDefault annotation = method.getAnnotation(WithDefault.class);
        if (annotation != null) {
            return "`" + annotation.value() + "`";
        }
        return method.getReturnType() == Optional.class ? "–" : "must be set";
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
