package dev.postern.gateway.model.health;

/**
 * When probes decide.
 *
 * @param down so many that fail in a row take a server out
 * @param up so many that go well in a row bring it back
 */
record ProbeRules(int down, int up) {}
