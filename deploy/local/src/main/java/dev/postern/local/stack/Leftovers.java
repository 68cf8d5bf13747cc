package dev.postern.local.stack;

import dev.postern.local.data.DataFolder;
import dev.postern.local.process.PidFile;
import java.util.List;

/**
 * Processes of an earlier start that outlived it: its launcher and the watchdog were killed together. Postgres is not
 * among them; it finds its own leftover by the lock in its data.
 */
public final class Leftovers {
    private static final List<String> PARTS = List.of("gateway", "model", "audio", "keycloak");

    private Leftovers() {}

    /** Ends them, so that their ports are free. Call it with the folder claimed. */
    public static void end(DataFolder folder) {
        for (String part : PARTS) {
            new PidFile(folder.root().resolve(part).resolve("pid")).stopLeftover(part);
        }
    }
}
