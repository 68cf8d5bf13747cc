package dev.postern.gateway.wire.audio;

import java.util.Arrays;
import java.util.Locale;

/** The forms in which a transcript is returned. */
enum TranscriptFormat {
    JSON("application/json", false),
    TEXT("text/plain; charset=utf-8", false),
    SRT("text/plain; charset=utf-8", true),
    VTT("text/vtt; charset=utf-8", true),
    VERBOSE_JSON("application/json", true);

    private final String mediaType;
    private final boolean timed;

    TranscriptFormat(String mediaType, boolean timed) {
        this.mediaType = mediaType;
        this.timed = timed;
    }

    static TranscriptFormat of(String word) {
        return word.isEmpty()
                ? JSON
                : Arrays.stream(values())
                        .filter(format -> format.word().equals(word))
                        .findFirst()
                        .orElseThrow();
    }

    static String[] words() {
        return Arrays.stream(values()).map(TranscriptFormat::word).toArray(String[]::new);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether it needs to be known when what was said. */
    boolean isTimed() {
        return timed;
    }

    /** What the model server is asked for. */
    String upstream() {
        return timed ? "verbose_json" : "json";
    }
}
