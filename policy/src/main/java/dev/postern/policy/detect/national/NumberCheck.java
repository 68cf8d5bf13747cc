package dev.postern.policy.detect.national;

/** What a number has to fulfil beyond its shape: check digits, dates, ranges. Pure and thread-safe. */
@FunctionalInterface
interface NumberCheck {
    /** For numbers that carry no check. */
    NumberCheck NONE = number -> true;

    /**
     * Whether the number fulfils it.
     *
     * @param number letters in upper case and digits, without separators, of the form's shape
     */
    boolean holds(String number);
}
