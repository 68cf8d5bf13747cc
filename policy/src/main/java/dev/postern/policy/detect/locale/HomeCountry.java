package dev.postern.policy.detect.locale;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * The country a text comes from. A number of that country is more likely there: its findings rise by one level. Numbers of
 * other countries stay as they are, for people write about those too.
 *
 * @param code two capital letters of ISO 3166-1, or empty where no country is known
 */
public record HomeCountry(String code) {
    /** A text of which nothing is known. */
    public static final HomeCountry UNKNOWN = new HomeCountry("");

    private static final int PREFIX = 2;

    /**
     * The country that a BCP 47 language tag names, such as {@code de-AT}; unknown where it names only a language. An
     * underscore counts as a hyphen.
     *
     * @throws IllegalArgumentException where it is no language tag
     */
    public static HomeCountry of(String languageTag) {
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(languageTag.replace('_', '-'))
                    .build();
            return new HomeCountry(locale.getCountry());
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("not a BCP 47 language tag", e);
        }
    }

    /** The finding as it counts in a text of this country. */
    public Finding weigh(Finding finding) {
        if (!isOf(finding.type())) {
            return finding;
        }
        return new Finding(
                finding.detector(),
                finding.type(),
                finding.start(),
                finding.end(),
                raised(finding.likelihood()),
                finding.hidden(),
                finding.why() + " The text comes from that country.");
    }

    private static Likelihood raised(Likelihood likelihood) {
        return switch (likelihood) {
            case VERY_UNLIKELY -> Likelihood.UNLIKELY;
            case UNLIKELY -> Likelihood.POSSIBLE;
            case POSSIBLE -> Likelihood.LIKELY;
            case LIKELY, VERY_LIKELY -> Likelihood.VERY_LIKELY;
        };
    }

    /** Whether a type belongs to this country: its name begins with the country's, where the United Kingdom is UK. */
    private boolean isOf(String type) {
        String prefix = code.equals("GB") ? "UK" : code;
        return prefix.length() == PREFIX
                && type.length() > PREFIX
                && type.charAt(PREFIX) == '_'
                && type.startsWith(prefix);
    }
}
