package dev.postern.policy.detect.name;

import dev.postern.policy.detect.Likelihood;

/** From a model's confidence to a likelihood: LIKELY is right nine times of ten. */
final class Confidence {
    private static final double VERY_LIKELY = 0.985;
    private static final double LIKELY = 0.9;
    private static final double POSSIBLE = 0.45;
    private static final double UNLIKELY = 0.2;

    private static final int LONGEST_ACRONYM = 4;
    private static final int TELLING = WordClass.GIVEN.bit()
            | WordClass.SURNAME.bit()
            | WordClass.CITY.bit()
            | WordClass.REGION.bit()
            | WordClass.COUNTRY.bit()
            | WordClass.BRAND.bit()
            | WordClass.LEGAL.bit()
            | WordClass.ORG_WORD.bit();

    private Confidence() {}

    static Likelihood likelihood(Tokens tokens, NameSpan span) {
        double confidence = span.confidence();
        if (!isSpelledLikeName(tokens, span)) {
            return Likelihood.VERY_UNLIKELY;
        }
        if (confidence >= LIKELY
                && (isAcronym(tokens, span) || (confidence < VERY_LIKELY && isUnlisted(tokens, span)))) {
            return Likelihood.POSSIBLE;
        }
        if (confidence >= LIKELY) {
            return confidence >= VERY_LIKELY ? Likelihood.VERY_LIKELY : Likelihood.LIKELY;
        }
        if (confidence >= POSSIBLE) {
            return Likelihood.POSSIBLE;
        }
        return confidence >= UNLIKELY ? Likelihood.UNLIKELY : Likelihood.VERY_UNLIKELY;
    }

    /** Whether no word of it is a name, a legal form or a word that names of its kind are made with. */
    private static boolean isUnlisted(Tokens tokens, NameSpan span) {
        for (int t = span.first(); t <= span.last(); t++) {
            if ((tokens.classes(t) & TELLING) != 0) {
                return false;
            }
        }
        return (tokens.classes(span.first() - 1) & WordClass.TITLE.bit()) == 0;
    }

    /** A lone word of few capitals is more often a term than a name. */
    private static boolean isAcronym(Tokens tokens, NameSpan span) {
        return span.first() == span.last()
                && tokens.shape(span.first()) == Shape.CAPITALS
                && tokens.length(span.first()) <= LONGEST_ACRONYM
                && !tokens.is(span.first(), WordClass.COUNTRY);
    }

    /** A word with capitals inside is a company beside a word for companies at best; a lone letter is no name. */
    private static boolean isSpelledLikeName(Tokens tokens, NameSpan span) {
        boolean camel = false;
        boolean telling = false;
        for (int t = span.first(); t <= span.last(); t++) {
            camel |= tokens.shape(t) == Shape.CAMEL;
            telling |= tokens.is(t, WordClass.LEGAL) || tokens.is(t, WordClass.ORG_WORD);
        }
        boolean letter = span.first() == span.last() && tokens.shape(span.first()) == Shape.INITIAL;
        return !letter && (!camel || (telling && span.type() == NameType.ORGANIZATION));
    }
}
