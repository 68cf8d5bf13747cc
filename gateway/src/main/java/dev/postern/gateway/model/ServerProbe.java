package dev.postern.gateway.model;

import java.util.concurrent.CompletableFuture;

/** Asks a model server whether it is there, when the catalogue is about to name it. Thread-safe. */
@FunctionalInterface
public interface ServerProbe {

    /** What a server said. */
    enum Answer {
        /** It is there, and knows the model where it lists its models. */
        WELL,
        /** It is there and lists models, and this one is not among them. */
        OTHER_MODELS,
        /** It is there and does not take the key. */
        KEY_REFUSED,
        /** It cannot be reached, is too slow, or does not answer as a model server does. */
        SILENT,
        /** Its name leads to an address where no model server may stand. */
        FORBIDDEN;

        /** Whether the server could serve. */
        public boolean isWell() {
            return this == WELL || this == OTHER_MODELS;
        }
    }

    /** Completes within few seconds, and never exceptionally. */
    CompletableFuture<Answer> ask(ModelServer server);
}
