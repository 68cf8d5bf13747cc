package dev.postern.acceptance.fault.agent;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where and when a process is to die.
 *
 * @param type name of the class
 * @param method name of the method; all of that name count
 * @param side of the method
 * @param thread beginning of the names of the threads that count
 * @param hit which pass through the place is the last, from 1
 * @param linger from then to the death; other threads go on meanwhile
 * @param marker file that is written before the death
 */
public record Trap(String type, String method, Side side, String thread, int hit, Duration linger, Path marker) {
    private static final String SEPARATOR = ";";
    private static final int PARTS = 7;

    /** Which end of a method. */
    public enum Side {
        ENTRY,
        /** An orderly return; an exception does not count. */
        EXIT
    }

    /** In one line, for the agent's argument. */
    public String line() {
        return String.join(
                SEPARATOR,
                type,
                method,
                side.name(),
                thread,
                Integer.toString(hit),
                Long.toString(linger.toMillis()),
                marker.toString());
    }

    static Trap parse(String line) {
        String[] parts = line.split(SEPARATOR, PARTS);
        return new Trap(
                parts[0],
                parts[1],
                Side.valueOf(parts[2]),
                parts[3],
                Integer.parseInt(parts[4]),
                Duration.ofMillis(Long.parseLong(parts[5])),
                Path.of(parts[6]));
    }
}
