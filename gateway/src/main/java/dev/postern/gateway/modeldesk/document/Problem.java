package dev.postern.gateway.modeldesk.document;

/**
 * Something that keeps a model from coming into the catalogue.
 *
 * @param path of the member, such as {@code servers[0].url}
 * @param message what to do about it
 */
public record Problem(String path, String message) {}
