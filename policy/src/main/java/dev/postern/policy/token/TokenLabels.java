package dev.postern.policy.token;

import java.util.Map;

/** The labels of tokens: the finding type, or a shorter word where people have one. */
public final class TokenLabels {
    /** Label of what the requester wrote that looks like a token itself. */
    public static final String TEXT = "TEXT";

    private static final Map<String, String> SHORT = Map.of("PAYMENT_CARD", "CARD", "STREET_ADDRESS", "ADDRESS");

    private TokenLabels() {}

    /** Label for values of a finding type. */
    public static String of(String type) {
        return SHORT.getOrDefault(type, type);
    }
}
