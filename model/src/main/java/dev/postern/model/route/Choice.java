package dev.postern.model.route;

/**
 * Where a request goes, and why.
 *
 * @param index of the candidate
 */
public record Choice(int index, RouteReason reason) {}
