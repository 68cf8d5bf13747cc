package dev.postern.gateway.model;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Medium;
import dev.postern.policy.decision.Requester;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The models of this gateway. Addresses come from here only; no request can name one. Immutable. */
@Singleton
public final class Catalogue {
    private final Map<String, Model> models;

    @Inject
    public Catalogue(PosternConfig config) {
        this.models = config.models().entrySet().stream()
                .map(entry -> model(entry.getKey(), entry.getValue()))
                .collect(Collectors.toUnmodifiableMap(Model::name, model -> model));
    }

    /** The models the requester may use, by name. */
    public List<Model> openTo(Requester requester) {
        return models.values().stream()
                .filter(model -> model.isOpenTo(requester))
                .sorted(Comparator.comparing(Model::name))
                .toList();
    }

    /**
     * The model of that name.
     *
     * @throws RefusedException {@code model_not_found}, the same for a model that is not there and one that is closed
     */
    public Model find(String name, Requester requester) {
        Model model = models.get(name);
        if (model == null || !model.isOpenTo(requester)) {
            throw new RefusedException(
                    ErrorCode.MODEL_NOT_FOUND,
                    "There is no model of that name for you; GET /v1/models lists those you may use.",
                    "model");
        }
        return model;
    }

    private static Model model(String name, PosternConfig.Model config) {
        return new Model(
                name,
                config.upstreamName().orElse(name),
                base(name, config.url()),
                config.keyFile().map(ApiKey::read),
                config.zone(),
                config.groups().orElse(Set.of()),
                config.contextLength(),
                media(config),
                config.simulated());
    }

    private static Set<Medium> media(PosternConfig.Model config) {
        Set<Medium> media = EnumSet.noneOf(Medium.class);
        if (config.audio()) {
            media.add(Medium.AUDIO);
        }
        if (config.images()) {
            media.add(Medium.IMAGE);
        }
        return media;
    }

    private static URI base(String name, URI url) {
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!http || url.getHost() == null || url.getQuery() != null || url.getUserInfo() != null) {
            throw new IllegalArgumentException("postern.models.\"" + name
                    + "\".url must be an http or https address such as http://vllm:8000/v1, without user or query.");
        }
        String text = url.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }
}
