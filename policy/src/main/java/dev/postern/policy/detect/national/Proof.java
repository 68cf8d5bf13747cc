package dev.postern.policy.detect.national;

import static dev.postern.policy.detect.Likelihood.LIKELY;
import static dev.postern.policy.detect.Likelihood.POSSIBLE;
import static dev.postern.policy.detect.Likelihood.UNLIKELY;
import static dev.postern.policy.detect.Likelihood.VERY_LIKELY;
import static dev.postern.policy.detect.Likelihood.VERY_UNLIKELY;

import dev.postern.policy.detect.Likelihood;

/**
 * How much the form of a number proves: the likelihood of a number without its groups, with them, beside a word for it,
 * and in a text without words. What is VERY_UNLIKELY is not reported.
 */
enum Proof {
    /** A shape that nothing else has, or one with a check that chance passes once in 97 times or less. */
    STRONG(LIKELY, LIKELY, VERY_LIKELY, LIKELY),
    /** A shape or date with a check that chance passes once in ten or twenty times; its grouping is telling. */
    FAIR(POSSIBLE, LIKELY, VERY_LIKELY, POSSIBLE),
    /** Digits with a check that chance passes once in ten times, grouped like many other numbers. */
    CHECKED(POSSIBLE, POSSIBLE, LIKELY, POSSIBLE),
    /** A shape of its own without a check. */
    SHAPE(POSSIBLE, POSSIBLE, LIKELY, POSSIBLE),
    /** A shape that many other codes have. */
    WEAK(UNLIKELY, UNLIKELY, LIKELY, POSSIBLE),
    /** Any digits: only a word or the lack of any words in the text speaks for them. */
    FIELD(VERY_UNLIKELY, VERY_UNLIKELY, LIKELY, POSSIBLE),
    /** Any digits, of a type that needs a word. */
    NAMED(VERY_UNLIKELY, VERY_UNLIKELY, LIKELY, VERY_UNLIKELY);

    private final Likelihood plain;
    private final Likelihood grouped;
    private final Likelihood named;
    private final Likelihood alone;

    Proof(Likelihood plain, Likelihood grouped, Likelihood named, Likelihood alone) {
        this.plain = plain;
        this.grouped = grouped;
        this.named = named;
        this.alone = alone;
    }

    /** Whether only a word or the lack of other text makes such a number worth a report. */
    boolean isSilentAmongText() {
        return plain == VERY_UNLIKELY;
    }

    /** Small letters make codes that are written in capitals less likely. */
    Likelihood likelihood(Ground ground, boolean inGroups, boolean smallLetters) {
        return switch (ground) {
            case NAMED -> named;
            case ALONE -> inGroups && grouped.compareTo(alone) > 0 ? grouped : alone;
            case AMONG -> lower(inGroups ? grouped : plain, smallLetters);
        };
    }

    private static Likelihood lower(Likelihood likelihood, boolean smallLetters) {
        if (!smallLetters) {
            return likelihood;
        }
        return switch (likelihood) {
            case VERY_LIKELY -> LIKELY;
            case LIKELY -> POSSIBLE;
            case POSSIBLE, UNLIKELY -> UNLIKELY;
            case VERY_UNLIKELY -> VERY_UNLIKELY;
        };
    }

    /** What a number stands by. */
    enum Ground {
        NAMED,
        ALONE,
        AMONG
    }
}
