package dev.postern.gateway.model;

import dev.postern.gateway.config.PosternConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The keys of model servers, by name. The catalogue knows names only; the keys stand in files of this machine and are read when
 * the gateway starts. Immutable.
 */
@Singleton
public final class ModelKeys {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String CONFIGURED = "configured/";

    /** No key at all. */
    public static final ModelKeys NONE = new ModelKeys();

    private final Map<String, ApiKey> keys = new TreeMap<>();

    private ModelKeys() {}

    /** @throws IllegalArgumentException where a name is none */
    @Inject
    public ModelKeys(PosternConfig config) {
        config.modelKeys().forEach((name, file) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("postern.model-keys.\"" + name
                        + "\": the name of a key has 1 to 64 letters, digits and . _ - only.");
            }
            put(name, file);
        });
        config.models().forEach((model, settings) -> {
            settings.keyFile().ifPresent(file -> put(of(model), file));
            settings.servers()
                    .forEach((server, each) -> each.keyFile().ifPresent(file -> put(of(model, server), file)));
        });
    }

    private void put(String name, Path file) {
        keys.put(name, ApiKey.read(name, file));
    }

    /** The key of that name, where this gateway has it. */
    public Optional<ApiKey> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** All names, in order. */
    public SortedSet<String> names() {
        return new TreeSet<>(keys.keySet());
    }

    /** What the key is called that a model has from {@code key-file}. */
    static String of(String model) {
        return CONFIGURED + model;
    }

    /** What the key is called that one of a model's servers has from {@code key-file}. */
    static String of(String model, String server) {
        return CONFIGURED + model + "/" + server;
    }
}
