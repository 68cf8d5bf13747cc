package dev.postern.policy.rule.document;

import java.util.regex.Pattern;

/** The forms that texts of a policy have. Lengths are in UTF-16 units. */
public enum TextForm {
    NAME(64, "[a-z][a-z0-9-]*", "A name has up to 64 lower-case letters, digits and hyphens and begins with a letter."),
    TYPE(
            64,
            "[A-Z][A-Z0-9_]*",
            "A finding type has up to 64 upper-case letters, digits and underscores and begins with a letter."),
    /** Any of type, class and detector; which it is shows when it is looked up. */
    FINDABLE(64, ".+", "The name of a finding type, class or detector has 1 to 64 characters."),
    GROUP(
            200,
            "(/[^/*\\p{Cntrl}]+)+",
            "A group is a path such as /engineering/platform, up to 200 characters, without * or a / at its end; the"
                    + " groups below belong to it anyway."),
    MODEL(200, "[^\\s\\p{Cntrl}]+", "A model is its name in the catalogue, up to 200 characters without spaces."),
    WORD(
            200,
            "\\S(.*\\S)?",
            "A word or phrase stands in one line, has 1 to 200 characters and neither begins nor ends with a space."),
    PATTERN(512, ".+", "A pattern stands in one line and has 1 to 512 characters."),
    CONDITION(1000, "(?s).*\\S.*", "A condition has 1 to 1000 characters and is not blank."),
    SENTENCE(1000, "(?s).*\\S.*", "This text has 1 to 1000 characters and is not blank."),
    TITLE(
            200,
            "\\S(.*\\S)?",
            "This stands in one line, has 1 to 200 characters and neither begins nor ends with a space."),
    SAMPLE(100_000, "(?s).*", "A sample of text has up to 100000 characters.");

    private final int longest;
    private final Pattern allowed;
    private final String message;

    TextForm(int longest, String allowed, String message) {
        this.longest = longest;
        this.allowed = Pattern.compile(allowed);
        this.message = message;
    }

    boolean allows(String text) {
        return text.length() <= longest && allowed.matcher(text).matches();
    }

    /** What somebody has to know who wrote it otherwise. */
    String message() {
        return message;
    }
}
