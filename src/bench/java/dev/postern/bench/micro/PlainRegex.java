package dev.postern.bench.micro;

import java.util.regex.Pattern;

/** What one would write with {@code java.util.regex} for the same kinds of values, without checks and without context. */
enum PlainRegex {
    CARD("\\b(?:4\\d{3}|5[1-5]\\d{2}|2[2-7]\\d{2}|6011|3[47]\\d{2})(?:[ -]?\\d{2,6}){2,4}\\b"),
    IBAN("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b"),
    EMAIL("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,24}"),
    PHONE("(?:\\+|\\b00)[1-9]\\d{0,2}[ ./-]?(?:\\(?\\d{1,5}\\)?[ ./-]?){2,5}\\d{2,4}\\b"),
    PHONE_US("\\b(?:\\(\\d{3}\\) ?|\\d{3}[-. ])\\d{3}[-. ]\\d{4}\\b"),
    US_SSN("\\b(?!000|666|9\\d\\d)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}\\b"),
    IPV4("\\b(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\b"),
    IPV6("\\b(?:[0-9a-fA-F]{1,4}:{1,2}){2,7}[0-9a-fA-F]{1,4}\\b"),
    AWS_KEY("\\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\\b"),
    GITHUB_TOKEN("\\bgh[pousr]_[A-Za-z0-9]{36,}\\b"),
    SLACK_TOKEN("\\bxox[abeoprs]-[A-Za-z0-9-]{10,}"),
    GOOGLE_KEY("\\bAIza[A-Za-z0-9_-]{35}"),
    STRIPE_KEY("\\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}"),
    JWT("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]*"),
    PRIVATE_KEY("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    URL_PASSWORD("[a-z][a-z0-9+.-]{1,20}://[^\\s:/@]{1,64}:[^\\s/@]{3,64}@"),
    KEYED_SECRET(
            "(?i)\\b[\\w.-]{0,40}(?:password|passwd|secret|token|api[_-]?key)[\\w.-]{0,20}[\"' ]{0,3}[:=][\"' ]{0,3}[^\\s\"',;]{6,120}"),
    INJECTION(
            "(?i)\\b(?:ignore|disregard|forget)\\s+(?:\\w+\\s+){0,3}(?:previous|prior|above)\\s+(?:\\w+\\s+){0,2}instructions?");

    private final Pattern pattern;

    PlainRegex(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    Pattern pattern() {
        return pattern;
    }
}
