package dev.postern.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Linux has counted for one process so far (proc(5)): user and system time of all its threads, finished ones too,
 * and the memory it holds.
 *
 * @param cpuMillis processor time, in steps of 10 ms
 * @param residentBytes resident memory
 */
public record ProcessFigures(long cpuMillis, long residentBytes) {
    /** The unit of time in {@code /proc}: USER_HZ is 100 on every Linux that Java runs on. */
    private static final long MILLIS_PER_TICK = 10;

    private static final int USER_TIME = 14;
    private static final int SYSTEM_TIME = 15;
    private static final int FIRST_AFTER_NAME = 3;
    private static final String RESIDENT = "VmRSS:";

    /**
     * Reads them for a running process.
     *
     * @throws IOException where there is no such process or no {@code /proc}
     */
    public static ProcessFigures of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        return new ProcessFigures(
                cpuMillis(Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1)),
                residentBytes(Files.readString(process.resolve("status"), StandardCharsets.ISO_8859_1)));
    }

    /** The process name stands in brackets and may hold spaces and brackets itself: fields count from the last one. */
    static long cpuMillis(String stat) {
        int nameEnd = stat.lastIndexOf(')');
        if (nameEnd < 0) {
            throw new IllegalArgumentException("not a line of /proc/PID/stat");
        }
        String[] fields = stat.substring(nameEnd + 1).strip().split(" ", -1);
        return MILLIS_PER_TICK
                * (Long.parseLong(fields[USER_TIME - FIRST_AFTER_NAME])
                        + Long.parseLong(fields[SYSTEM_TIME - FIRST_AFTER_NAME]));
    }

    /** Zero for a process that holds none any more. */
    static long residentBytes(String status) {
        return status.lines()
                .filter(line -> line.startsWith(RESIDENT))
                .map(line -> line.substring(RESIDENT.length()).replace("kB", "").strip())
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                .findFirst()
                .orElse(0);
    }
}
