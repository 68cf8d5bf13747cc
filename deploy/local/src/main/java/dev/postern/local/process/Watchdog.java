package dev.postern.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A small shell that outlives this process and then ends the children it was told about, so that none is left behind
 * when this process is killed without a chance to do so itself. It notices by the end of its standard input. One for the
 * whole process; thread-safe.
 */
final class Watchdog {
    private static final Watchdog ONLY = new Watchdog();

    /** Entries are SIGNAL:PID, newest first; ten seconds after the signal comes the end. */
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            all=
            while read -r word entry; do
              rest=
              for other in $all; do [ "$other" = "$entry" ] || rest="$rest $other"; done
              all=$rest
              [ "$word" = watch ] && all="$entry $all"
            done
            [ -n "$all" ] || exit 0
            for entry in $all; do kill -"${entry%%:*}" "${entry#*:}"; done
            for second in 1 2 3 4 5 6 7 8 9 10; do
              alive=
              for entry in $all; do kill -0 "${entry#*:}" && alive=yes; done
              [ -n "$alive" ] || exit 0
              sleep 1
            done
            for entry in $all; do kill -KILL "${entry#*:}"; done
            """;

    private @Nullable Writer orders;

    private Watchdog() {}

    static Watchdog ofThisProcess() {
        return ONLY;
    }

    /** Ends that process with that signal when this one is gone. */
    void watch(long pid, String signal) {
        order("watch " + signal + ':' + pid);
    }

    /** Leaves that process alone from now on, because it has ended. */
    void forget(long pid, String signal) {
        order("forget " + signal + ':' + pid);
    }

    private synchronized void order(String line) {
        try {
            Writer pipe = orders;
            if (pipe == null) {
                pipe = start();
                orders = pipe;
            }
            pipe.write(line + '\n');
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog over the child processes is gone", e);
        }
    }

    private static Writer start() throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .outputWriter(StandardCharsets.US_ASCII);
    }
}
