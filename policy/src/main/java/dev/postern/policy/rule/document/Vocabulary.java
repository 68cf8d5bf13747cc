package dev.postern.policy.rule.document;

import java.util.List;

/**
 * The keys that may stand in one kind of mapping.
 *
 * @param owner what the mapping is, with its article, for sentences
 * @param keys all of them
 * @param required those of them that must stand there
 */
public record Vocabulary(String owner, List<String> keys, List<String> required) {

    /** The document itself. */
    public static final Vocabulary POLICY = new Vocabulary(
            "A policy",
            List.of(
                    "policy",
                    "description",
                    "classes",
                    "detectors",
                    "rules",
                    "otherwise",
                    "images",
                    "record",
                    "routing"),
            List.of("policy"));

    /** A detector of the company's own. */
    public static final Vocabulary DETECTOR = new Vocabulary(
            "A detector",
            List.of(
                    "words",
                    "ignore-case",
                    "pattern",
                    "near",
                    "likelihood",
                    "dataset",
                    "primary",
                    "with",
                    "with-at-least",
                    "within",
                    "fingerprint",
                    "contains-at-least",
                    "type"),
            List.of("type"));

    /** A rule. */
    public static final Vocabulary RULE = new Vocabulary(
            "A rule",
            List.of(
                    "id",
                    "find",
                    "in",
                    "at-least",
                    "at-least-count",
                    "hidden",
                    "roles",
                    "groups",
                    "unless-groups",
                    "models",
                    "to",
                    "when",
                    "unless",
                    "do",
                    "restore",
                    "say",
                    "mode"),
            List.of("id", "find", "do"));

    /** How much the trail keeps. */
    public static final Vocabulary RECORD =
            new Vocabulary("The key record", List.of("otherwise", "metadata", "masked", "full"), List.of());

    /** Which way exchanges take. */
    public static final Vocabulary ROUTING =
            new Vocabulary("The key routing", List.of("leave-zone", "auto"), List.of());

    /** Whether exchanges may go to a farther zone. */
    public static final Vocabulary LEAVE_ZONE =
            new Vocabulary("The key leave-zone", List.of("otherwise", "never", "ask", "allow"), List.of());

    /** Which models answer where the request leaves it open. */
    public static final Vocabulary AUTO = new Vocabulary(
            "An entry of auto", List.of("groups", "easy", "hard", "hard-from", "unsure-below"), List.of());

    /** Where the exchange goes. */
    public static final Vocabulary DESTINATION = new Vocabulary("The key to", List.of("zone"), List.of("zone"));
}
