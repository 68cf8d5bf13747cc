package dev.postern.acceptance.chart;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the chart makes of one file of values.
 *
 * @param manifests every document, as JSON
 */
record RenderedChart(List<JsonObject> manifests) {
    static final Path CHART = Path.of("../../deploy/helm");

    /** Renders the chart under the name {@code demo} with a values file of {@code ci/} and settings on top. */
    static RenderedChart of(String valuesFile, Map<String, String> settings) {
        Helm chart = new Helm(CHART);
        var command = chart.template()
                .withName("demo")
                .withValuesFile(CHART.resolve("ci").resolve(valuesFile));
        settings.forEach(command::set);
        Iterable<Object> documents = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(command.call());
        List<JsonObject> manifests = new ArrayList<>();
        for (Object document : documents) {
            if (document != null) {
                manifests.add(new Gson().toJsonTree(document).getAsJsonObject());
            }
        }
        return new RenderedChart(manifests);
    }

    /** A copy of the chart whose defaults are overlaid with a values file: the linter takes no values of its own. */
    static Path copyWithValues(String valuesFile, Path folder) throws IOException {
        Path copy = folder.resolve("postern");
        try (Stream<Path> files = Files.walk(CHART)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(CHART.relativize(file).toString()));
            }
        }
        Map<String, Object> values = read(CHART.resolve("values.yaml"));
        overlay(values, read(CHART.resolve("ci").resolve(valuesFile)));
        Files.writeString(copy.resolve("values.yaml"), new Yaml().dump(values));
        return copy;
    }

    private static Map<String, Object> read(Path file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }

    @SuppressWarnings("unchecked")
    private static void overlay(Map<String, Object> under, Map<String, Object> over) {
        over.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map && under.get(key) instanceof Map<?, ?> below) {
                overlay((Map<String, Object>) below, (Map<String, Object>) map);
            } else {
                under.put(key, value);
            }
        });
    }

    /** All manifests of one kind. */
    Stream<JsonObject> all(String kind) {
        return manifests.stream().filter(manifest -> kind(manifest).equals(kind));
    }

    /** The manifest of one kind and name. */
    JsonObject the(String kind, String name) {
        return all(kind)
                .filter(manifest -> at(manifest, "metadata.name").getAsString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("expected a " + kind + " " + name));
    }

    /** The only manifest of one kind. */
    JsonObject the(String kind) {
        List<JsonObject> found = all(kind).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + kind + ", found " + found.size());
        }
        return found.getFirst();
    }

    static String kind(JsonObject manifest) {
        return manifest.get("kind").getAsString();
    }

    /** Follows a path of keys and indexes, such as {@code spec.template.spec.containers.0}. */
    static JsonElement at(JsonElement from, String path) {
        JsonElement place = from;
        for (String step : path.split("\\.", -1)) {
            place = place instanceof JsonArray array
                    ? array.get(Integer.parseInt(step))
                    : place.getAsJsonObject().get(step);
        }
        return place;
    }

    static Stream<JsonElement> items(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false);
    }
}
