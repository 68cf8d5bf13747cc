package dev.postern.acceptance.fault.oracle;

/**
 * A request as the model server saw it arrive, whether or not all of it came.
 *
 * @param trial during which it came
 * @param request id that the gateway gave along
 * @param intent whether its INTENT was in the database when its first byte had arrived
 */
public record StubEntry(String trial, String request, Presence intent) {}
