package dev.postern.audit.store.retention;

import dev.postern.audit.chain.RetentionDrop;
import java.time.LocalDate;
import java.time.Period;

/**
 * How long data is kept at least. A partition goes when all of it is older: records may stay for a month more, content for
 * a day.
 *
 * @param metadata of exchanges, half a year or more (EU AI Act, articles 19 and 26)
 * @param content prompts and answers, a day or more; never longer than the records they belong to
 * @param security of refusals, of reading and of administration; never shorter than other records
 */
public record RetentionTerms(Period metadata, Period content, Period security) {
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 7, 1);

    public RetentionTerms {
        if (begin(metadata, ANY_DAY).plusDays(RetentionDrop.FEWEST_DAYS).isAfter(ANY_DAY)) {
            throw new IllegalArgumentException("Records are kept for at least half a year (P6M is too short where its"
                    + " days are fewer than " + RetentionDrop.FEWEST_DAYS + "; write P184D or more)");
        }
        if (!begin(content, ANY_DAY).isBefore(ANY_DAY)) {
            throw new IllegalArgumentException("Content is kept for at least a day");
        }
        if (begin(content, ANY_DAY).isBefore(begin(metadata, ANY_DAY))) {
            throw new IllegalArgumentException("Content cannot be kept longer than the records it belongs to");
        }
        if (begin(security, ANY_DAY).isAfter(begin(metadata, ANY_DAY))) {
            throw new IllegalArgumentException("Events of security cannot be kept shorter than other records");
        }
    }

    /** The first day that is not over its time. */
    static LocalDate begin(Period term, LocalDate today) {
        return today.minus(term);
    }
}
