package dev.postern.acceptance.fault.oracle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Records of a lane that a database had confirmed and did not have any more.
 *
 * @param storedEpoch epoch of the last record before them
 * @param storedSequence its sequence
 * @param toldEpoch epoch of the last of them
 * @param toldSequence its sequence
 */
public record LostRange(int lane, long storedEpoch, long storedSequence, long toldEpoch, long toldSequence) {
    private static final Pattern PLACE = Pattern.compile("lane (\\d+), epoch (\\d+), sequence (\\d+)");

    /**
     * Reads what the detail of a record says.
     *
     * @param stored the last place before them
     * @param told the last place of them
     */
    public static LostRange read(String stored, String told) {
        Matcher before = place(stored);
        Matcher last = place(told);
        return new LostRange(
                Integer.parseInt(last.group(1)),
                Long.parseLong(before.group(2)),
                Long.parseLong(before.group(3)),
                Long.parseLong(last.group(2)),
                Long.parseLong(last.group(3)));
    }

    /** Whether the record is one of them. */
    boolean has(TrailEntry record) {
        return record.lane() == lane
                && isBehind(record.epoch(), record.sequence(), storedEpoch, storedSequence)
                && !isBehind(record.epoch(), record.sequence(), toldEpoch, toldSequence);
    }

    private static boolean isBehind(long epoch, long sequence, long otherEpoch, long otherSequence) {
        return epoch > otherEpoch || (epoch == otherEpoch && sequence > otherSequence);
    }

    private static Matcher place(String text) {
        Matcher place = PLACE.matcher(text);
        if (!place.matches()) {
            throw new IllegalArgumentException("not a place: " + text);
        }
        return place;
    }
}
