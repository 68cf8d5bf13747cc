package dev.postern.acceptance.fault.injection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM still holds after its garbage was collected. */
public final class LiveHeap {
    /** A generation of the serial collector: {@code Tenured    total 258048K, used 1166K}. */
    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured)\\s+total \\d+K, used (\\d+)K");

    private static final long KIB = 1024;

    private LiveHeap() {}

    /** In bytes. */
    public static long of(long pid) {
        jcmd(pid, "GC.run");
        Matcher generation = USED.matcher(jcmd(pid, "GC.heap_info"));
        long used = 0;
        while (generation.find()) {
            used += Long.parseLong(generation.group(1)) * KIB;
        }
        if (used == 0) {
            throw new AssertionError("the JVM does not tell its heap");
        }
        return used;
    }

    private static String jcmd(long pid, String command) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                            Long.toString(pid),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
