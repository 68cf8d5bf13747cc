package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.scan.Window;

/** Numbers that are written like phone numbers: dates, dotted quads, decimals, postal codes, digits that count up. */
final class OtherNumbers {
    private static final String COUNTING = "01234567890123456789 0102030405060708091011";

    private OtherNumbers() {}

    static boolean have(PhoneShape shape) {
        return isCounting(shape)
                || isYears(shape)
                || isDecimal(shape)
                || (!shape.hasPlus() && (isDate(shape) || isZip(shape) || isDottedQuad(shape) || shape.isScattered()));
    }

    /** Whether the plus stands between two numbers. */
    static boolean isSum(Window text, int start, boolean plus) {
        if (!plus || text.at(start + 1) != ' ') {
            return false;
        }
        int before = text.at(start - 1) == ' ' ? start - 2 : start - 1;
        return text.digitAt(before) >= 0 || text.at(before) == ')';
    }

    private static boolean isDate(PhoneShape shape) {
        if (shape.count() < 3 || shape.hasParentheses() || shape.part(0) != shape.part(1)) {
            return false;
        }
        boolean yearFirst = shape.group(0) == 4 && shape.group(1) <= 2 && shape.group(2) <= 2;
        boolean yearLast = shape.group(0) <= 2 && shape.group(1) <= 2 && shape.group(2) == 4;
        return yearFirst || yearLast;
    }

    /** From one year to another. */
    private static boolean isYears(PhoneShape shape) {
        return !shape.hasPlus()
                && shape.count() == 2
                && shape.group(0) == 4
                && shape.group(1) == 4
                && isYear(shape.number().substring(0, 4))
                && isYear(shape.number().substring(4));
    }

    private static boolean isYear(String digits) {
        return digits.startsWith("19") || digits.startsWith("20");
    }

    private static boolean isCounting(PhoneShape shape) {
        boolean inPairs = shape.count() > 2 && shape.group(0) == 2 && shape.group(1) == 2;
        return (shape.count() == 1 || inPairs) && COUNTING.contains(shape.number());
    }

    /** Grouped 5-4 as postal codes of the United States. */
    private static boolean isZip(PhoneShape shape) {
        return shape.count() == 2 && shape.group(0) == 5 && shape.group(1) == 4 && shape.part(0) == '-';
    }

    private static boolean isDecimal(PhoneShape shape) {
        return shape.count() == 2 && shape.group(0) == 1 && shape.part(0) == '.';
    }

    private static boolean isDottedQuad(PhoneShape shape) {
        if (shape.count() < 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            if (shape.group(i) > 3 || (i < 3 && shape.part(i) != '.')) {
                return false;
            }
        }
        return true;
    }
}
