package dev.postern.acceptance.library;

import dev.postern.acceptance.stack.Stack;
import java.net.URI;

/**
 * Where a library is pointed.
 *
 * @param api base URL of an OpenAI-compatible API
 * @param key what the library gives as its key
 * @param model what it calls the model
 */
record Side(URI api, String key, String model) {

    /** The model server itself, which knows no keys. */
    static Side direct(Stack stack) {
        return new Side(stack.model().url(), "none", "scripted");
    }

    /** The gateway with a model that policy lets alone. */
    static Side gateway(Stack stack) {
        return gateway(stack, "plain");
    }

    /** The gateway with any model of its catalogue. */
    static Side gateway(Stack stack, String model) {
        return new Side(stack.api(), stack.tokenOf("employee"), model);
    }

    /** The same for somebody with another key. */
    Side withKey(String other) {
        return new Side(api, other, model);
    }

    /** Base URL of a library that adds {@code /v1} itself. */
    String root() {
        return api.toString().replaceFirst("/v1$", "");
    }

    /** Prints no key. */
    @Override
    public String toString() {
        return model + " at " + api;
    }
}
