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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/configuration.md} against {@link PosternConfig}. Run with {@code -Dpostern.docs.write=true} to write
 * the page anew.
 */
class ConfigurationDocTest {
    private static final Path SOURCE = Path.of("src/main/java/dev/postern/gateway/config/PosternConfig.java");
    private static final Path PAGE = Path.of("../docs/configuration.md");
    private static final Pattern COMMENTED = Pattern.compile(
            "/\\*\\*(?<doc>.*?)\\*/\\s*(?:@[^\\n]*\\s+)*[\\w.<>, ]+ (?<name>\\w+)\\(\\);", Pattern.DOTALL);

    @Test
    void page_names_every_setting_with_its_sentence() throws IOException {
        String expected = page();
        if (Boolean.getBoolean("postern.docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String page() throws IOException {
        String source = Files.readString(SOURCE);
        List<String> rows = new ArrayList<>();
        rows(PosternConfig.class, "postern", source, rows);
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

    private static void rows(Class<?> group, String prefix, String source, List<String> rows) {
        for (Method method : declared(group, source)) {
            String key = prefix + "." + kebab(method.getName());
            Type type = method.getGenericReturnType();
            if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
                key += ".\"NAME\"";
                type = map.getActualTypeArguments()[1];
            }
            if (type instanceof Class<?> nested && nested.isInterface() && nested.getEnclosingClass() != null) {
                rows(nested, key, source, rows);
            } else {
                rows.add("| `%s` | %s | %s | %s |"
                        .formatted(key, kind(type), fallback(method), sentence(method, source)));
            }
        }
    }

    private static List<Method> declared(Class<?> group, String source) {
        int from = source.indexOf("interface " + group.getSimpleName());
        return Arrays.stream(group.getDeclaredMethods())
                .sorted((a, b) -> Integer.compare(
                        source.indexOf(" " + a.getName() + "();", from),
                        source.indexOf(" " + b.getName() + "();", from)))
                .toList();
    }

    private static String sentence(Method method, String source) {
        int from = source.indexOf("interface " + method.getDeclaringClass().getSimpleName());
        Matcher matcher = COMMENTED.matcher(source);
        for (int at = from; matcher.find(at); at = matcher.end()) {
            if (matcher.group("name").equals(method.getName())) {
                String doc = matcher.group("doc");
                return doc.substring(doc.lastIndexOf("/**") + 1)
                        .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                        .replaceAll("\\{@code ([^}]*)}", "`$1`")
                        .strip();
            }
        }
        throw new AssertionError("No sentence for " + method);
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
