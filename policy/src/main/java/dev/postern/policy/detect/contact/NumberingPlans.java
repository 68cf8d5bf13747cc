package dev.postern.policy.detect.contact;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

/**
 * Checks phone numbers against the national numbering plans of the library. That takes microseconds, so only what
 * already looks like a phone number is asked, and only the plans its length fits. Thread-safe.
 */
final class NumberingPlans {
    private static final int LONGEST_CODE = 3;
    private static final int SHORTEST_REST = 4;
    private static final int MOBILE_LENGTH = 11;
    private static final String NO_REGION = "ZZ";

    private NumberingPlans() {}

    /** What the plans say about a number. */
    enum Standing {
        /** A plan has this number. */
        VALID,
        /** No plan has it, but its length fits. */
        POSSIBLE,
        /** It is no number of any plan asked. */
        UNKNOWN
    }

    static Standing of(PhoneShape shape) {
        if (shape.isInternational()) {
            return international(shape.number());
        }
        if (shape.isNorthAmerican()) {
            String number = shape.number();
            return international(number.length() == 10 ? "1" + number : number);
        }
        return shape.isNational() ? national(shape.number()) : Standing.UNKNOWN;
    }

    /** A number of digits in one piece that begins with 0: whether a plan has it that writes such numbers. */
    static boolean hasTrunkNumber(String digits) {
        for (NumberingPlan plan : NumberingPlan.of(digits)) {
            if (plan.longest() == plan.shortest() || digits.length() == MOBILE_LENGTH) {
                if (plan.longest() == digits.length() && plan.has(digits)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Standing national(String digits) {
        for (NumberingPlan plan : NumberingPlan.of(digits)) {
            if (plan.has(digits)) {
                return Standing.VALID;
            }
        }
        return Standing.UNKNOWN;
    }

    /** @param digits country code first */
    static Standing international(String digits) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        for (int length = 1; length <= LONGEST_CODE && digits.length() - length >= SHORTEST_REST; length++) {
            int code = Integer.parseInt(digits.substring(0, length));
            if (code == 0 || plans.getRegionCodeForCountryCode(code).equals(NO_REGION)) {
                continue;
            }
            String rest = digits.substring(length);
            if (plans.isValidNumber(NumberingPlan.number(code, rest))) {
                return Standing.VALID;
            }
            if (rest.charAt(0) == '0' && plans.isValidNumber(NumberingPlan.number(code, rest.substring(1)))) {
                return Standing.VALID;
            }
            return plans.isPossibleNumber(NumberingPlan.number(code, rest)) ? Standing.POSSIBLE : Standing.UNKNOWN;
        }
        return Standing.UNKNOWN;
    }
}
