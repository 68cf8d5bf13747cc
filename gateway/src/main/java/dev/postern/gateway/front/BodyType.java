package dev.postern.gateway.front;

import dev.postern.gateway.config.FrontSettings;
import io.vertx.core.MultiMap;

/** The two forms of body that endpoints take. */
public enum BodyType {
    /** JSON in UTF-8. */
    JSON,
    /** A form with a recording in it. */
    AUDIO_FORM;

    void require(MultiMap headers) {
        switch (this) {
            case JSON -> JsonMediaType.require(headers);
            case AUDIO_FORM -> FormMediaType.require(headers);
        }
    }

    int maximumBytes(FrontSettings limits) {
        return switch (this) {
            case JSON -> limits.maximumBodyBytes();
            case AUDIO_FORM -> limits.maximumAudioBytes();
        };
    }
}
