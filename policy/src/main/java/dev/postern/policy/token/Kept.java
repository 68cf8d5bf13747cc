package dev.postern.policy.token;

import dev.postern.policy.decision.Restore;
import dev.postern.policy.text.SensitiveText;

/**
 * A value that a vault keeps.
 *
 * @param value as the requester wrote it where it stood first
 * @param restore where an answer may show it
 */
public record Kept(SensitiveText value, Restore restore) {}
