package dev.postern.gateway.model;

import dev.postern.gateway.config.ModelSettings;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.model.Capability;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The models that the configuration names. Immutable. */
@Singleton
public final class ConfiguredModels {
    /** What the one server is called where a model has no more. */
    private static final String ONLY = "server";

    private final List<Model> all;

    /** @throws IllegalArgumentException where a name or an address is none, or a model has no server */
    @Inject
    public ConfiguredModels(PosternConfig config) {
        this.all = new TreeMap<>(config.models())
                .entrySet().stream()
                        .map(entry -> model(entry.getKey(), entry.getValue()))
                        .toList();
    }

    /** By name. */
    public List<Model> all() {
        return all;
    }

    private static Model model(String name, ModelSettings config) {
        String key = "postern.models.\"" + name + "\"";
        Set<String> aliases = config.aliases().orElse(Set.of());
        aliases.forEach(alias -> named(key + ".aliases", alias));
        return new Model(
                named(key, name),
                aliases,
                config.zone(),
                config.groups().orElse(Set.of()),
                capabilities(config),
                config.contextLength(),
                facts(config),
                servers(name, config),
                config.simulated());
    }

    private static Set<Capability> capabilities(ModelSettings config) {
        Set<Capability> capabilities = EnumSet.copyOf(config.capabilities().orElse(Capability.TEXT));
        if (config.audio()) {
            capabilities.add(Capability.AUDIO);
        }
        if (config.images()) {
            capabilities.add(Capability.IMAGES);
        }
        return capabilities;
    }

    private static ModelFacts facts(ModelSettings config) {
        return new ModelFacts(
                config.parameters(),
                config.quantisation(),
                config.memoryBytes(),
                config.promptPrice(),
                config.answerPrice(),
                config.wattHours());
    }

    private static List<ModelServer> servers(String name, ModelSettings config) {
        String key = "postern.models.\"" + name + "\".";
        String upstreamName = config.upstreamName().orElse(name);
        List<ModelServer> servers = new ArrayList<>();
        config.url()
                .ifPresent(url -> servers.add(new ModelServer(
                        ONLY,
                        config.kind(),
                        upstreamName,
                        base(key + "url", url),
                        config.keyFile().map(file -> ApiKey.read(ModelKeys.of(name), file)),
                        1)));
        for (Map.Entry<String, ModelSettings.Server> each : new TreeMap<>(config.servers()).entrySet()) {
            ModelSettings.Server server = each.getValue();
            servers.add(new ModelServer(
                    each.getKey(),
                    server.kind().orElse(config.kind()),
                    server.upstreamName().orElse(upstreamName),
                    base(key + "servers.\"" + each.getKey() + "\".url", server.url()),
                    key(name, each.getKey(), server, config),
                    server.weight()));
        }
        if (servers.isEmpty()) {
            throw new IllegalArgumentException(
                    key + "url is missing: say where the model is served, such as http://vllm:8000/v1.");
        }
        return servers;
    }

    private static Optional<ApiKey> key(String model, String name, ModelSettings.Server server, ModelSettings config) {
        return server.keyFile()
                .map(file -> ApiKey.read(ModelKeys.of(model, name), file))
                .or(() -> config.keyFile().map(file -> ApiKey.read(ModelKeys.of(model), file)));
    }

    private static URI base(String key, URI url) {
        String text = url.toString();
        String plain = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        ServerAddress.problem(plain).ifPresent(problem -> {
            throw new IllegalArgumentException(key + ": " + problem);
        });
        return URI.create(plain);
    }

    private static String named(String key, String name) {
        ModelName.problem(name).ifPresent(problem -> {
            throw new IllegalArgumentException(key + ": " + problem);
        });
        return name;
    }
}
