package dev.postern.local.stack;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells the person at the terminal what is happening and how long it took. Thread-safe. */
public final class Progress {
    private final PrintWriter out;

    public Progress(PrintWriter out) {
        this.out = out;
    }

    /** One line about a part. */
    public synchronized void say(String part, String text) {
        out.printf(Locale.ROOT, "  %-9s %s%n", part, text);
        out.flush();
    }

    /** Lines about one part. */
    public Consumer<String> about(String part) {
        return text -> say(part, text);
    }

    /** That a part is ready, and how long that took. */
    public void ready(String part, long startedNanos) {
        double seconds = (System.nanoTime() - startedNanos) / (double) TimeUnit.SECONDS.toNanos(1);
        say(part, String.format(Locale.ROOT, "ready in %.1f s", seconds));
    }

    /** A line of its own. */
    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }
}
