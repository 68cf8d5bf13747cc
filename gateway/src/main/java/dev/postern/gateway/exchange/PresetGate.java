package dev.postern.gateway.exchange;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.config.PresetSettings;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.preset.PresetCall;
import dev.postern.gateway.preset.Presets;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.Medium;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Gives requests that name a template its instruction, before anybody looks at what they say. Thread-safe. */
@Singleton
final class PresetGate {
    private final Presets presets;
    private final Map<String, PresetSettings> settings;

    /** @throws IllegalArgumentException where the configuration names a template that there is not */
    @Inject
    PresetGate(Presets presets, PosternConfig config) {
        this.presets = presets;
        this.settings = Map.copyOf(config.presets());
        for (String name : settings.keySet()) {
            if (!PresetCall.names().contains(name)) {
                throw new IllegalArgumentException("postern.presets." + name + " names no preset; there are "
                        + String.join(", ", PresetCall.names()) + ".");
            }
        }
    }

    /**
     * The request as it is judged.
     *
     * @throws RefusedException {@code model_not_found} where there is no such template or version; {@code invalid_request}
     *     where it has no such parameter, or none can stand in such a request
     */
    Asked asked(ClientRequest request) {
        if (!PresetCall.isOne(request.model())) {
            return new Asked(request, Optional.empty());
        }
        PresetCall call = PresetCall.of(request.model(), presets);
        if (request.media().contains(Medium.AUDIO)) {
            requireTranscribing(call);
            return new Asked(request, Optional.of(call));
        }
        return new Asked(request.instructed(call.instruction()), Optional.of(call));
    }

    /** The model that the configuration names for a template. */
    Optional<String> modelFor(PresetCall call) {
        return Optional.ofNullable(settings.get(call.name())).flatMap(PresetSettings::model);
    }

    private static void requireTranscribing(PresetCall call) {
        if (!call.name().equals(PresetCall.TRANSCRIBE) || !call.plain()) {
            throw new RefusedException(
                    ErrorCode.INVALID_REQUEST,
                    "A recording goes to preset/transcribe without parameters; send what was said in it to"
                            + " /v1/chat/completions for everything else.",
                    "model");
        }
    }
}
