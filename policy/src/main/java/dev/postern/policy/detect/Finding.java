package dev.postern.policy.detect;

import java.util.Comparator;

/**
 * A value found in a text. Says where and what kind, never which value.
 *
 * @param detector name of the detector that found it: the type for a built-in one, the company's name for its own
 * @param type name of the finding type, such as {@code PAYMENT_CARD}
 * @param start first UTF-16 unit in the scanned text
 * @param end one past the last UTF-16 unit
 * @param likelihood how sure the detector is
 * @param hidden whether the value is only there for a reader who unfolds or decodes the text
 * @param why one sentence that explains the finding without quoting it
 */
public record Finding(
        String detector, String type, int start, int end, Likelihood likelihood, boolean hidden, String why) {
    /** By the start; of those at one place the longest first, then the most likely. */
    public static final Comparator<Finding> IN_ORDER = Comparator.comparingInt(Finding::start)
            .thenComparing(Comparator.comparingInt(Finding::end)
                    .thenComparing(Finding::likelihood)
                    .reversed());

    /** Whether every character of the other finding lies in this one. */
    public boolean covers(Finding other) {
        return start <= other.start && other.end <= end;
    }

    /** The same finding in a text that stands {@code offset} units further on. */
    public Finding movedBy(int offset) {
        return new Finding(detector, type, start + offset, end + offset, likelihood, hidden, why);
    }

    /** The same finding with its end elsewhere. */
    public Finding endingAt(int place) {
        return new Finding(detector, type, start, place, likelihood, hidden, why);
    }
}
