package dev.postern.gateway.openapi;

import java.lang.reflect.Method;
import java.util.List;

/**
 * An endpoint as a resource method has it.
 *
 * @param verb in capitals
 * @param path with its parameters in braces
 * @param roles any of which lets a caller in; empty for everybody who is known
 */
record CodeEndpoint(String verb, String path, List<String> roles, Method method) {
    String name() {
        return verb + " " + path;
    }
}
