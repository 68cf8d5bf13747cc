package dev.postern.policy.detect.national;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.digits.DigitGroups;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * US_SSN: area, group and serial of a Social Security number. Without a check digit the grouping 3-2-4 or a word has to
 * speak for it.
 */
final class SsnMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("US_SSN");
    private static final int LENGTH = 9;
    private static final int[] GROUPS = {3, 2, 4};
    /** Numbers the Social Security Administration has declared void because they were printed in advertisements. */
    private static final Set<String> VOID = Set.of("078051120", "219099999");

    private static final Nearby NAMES = Nearby.of(
            "ssn",
            "ssns",
            "social security",
            "soc sec",
            "socialsecurity",
            "sozialversicherung",
            "seguro social",
            "sécurité sociale",
            "社会保障");

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.digits();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        DigitGroups chain = DigitGroups.read(text, start, LENGTH);
        if (chain == null || !chain.isGroupEnd(LENGTH) || !isAssignable(chain.digits(LENGTH))) {
            return null;
        }
        int end = chain.end(LENGTH);
        boolean grouped = Arrays.equals(chain.groups(LENGTH), GROUPS) && chain.isTight(LENGTH);
        boolean alone = chain.isChainEnd(LENGTH) && !DigitGroups.followsGroup(text, start);
        if ((!grouped && !alone) || continues(text, start, end)) {
            return null;
        }
        String name = NAMES.around(text, start, end);
        if (name != null) {
            Likelihood likelihood = grouped ? Likelihood.VERY_LIKELY : Likelihood.LIKELY;
            return new Match(
                    end, likelihood, "9 digits with a valid area and group, the word '" + name + "' close by.");
        }
        if (chain.groups(LENGTH).length == 1 && Edges.isAlone(text, start, end)) {
            return new Match(
                    end, Likelihood.POSSIBLE, "9 digits with a valid area and group, and nothing else in the text.");
        }
        if (!grouped || (!alone && !isDashed(text, chain))) {
            return null;
        }
        return isDashed(text, chain)
                ? new Match(end, Likelihood.LIKELY, "9 digits with a valid area and group, grouped 3-2-4 by hyphens.")
                : new Match(end, Likelihood.POSSIBLE, "9 digits with a valid area and group, grouped 3-2-4.")
                        .orLikelyInList();
    }

    /** Randomised numbers since 2011: area not 000, 666 or 9xx, group not 00, serial not 0000. */
    private static boolean isAssignable(String digits) {
        return !digits.startsWith("000")
                && !digits.startsWith("666")
                && digits.charAt(0) != '9'
                && !digits.startsWith("00", 3)
                && !digits.endsWith("0000")
                && !VOID.contains(digits);
    }

    private static boolean isDashed(Window text, DigitGroups chain) {
        return Glyphs.isDash(text.codePointAt(chain.end(3))) && Glyphs.isDash(text.codePointAt(chain.end(5)));
    }

    /** Whether a hyphen ties the number to more. */
    private static boolean continues(Window text, int start, int end) {
        return (text.at(end) == '-' && text.isWordAt(end + 1))
                || (text.at(start - 1) == '-' && text.isWordAt(start - 2));
    }
}
