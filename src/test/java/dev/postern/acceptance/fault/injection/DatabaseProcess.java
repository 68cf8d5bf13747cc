package dev.postern.acceptance.fault.injection;

import dev.postern.local.postgres.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The processes of a database server: its first one and those that serve connections. */
public record DatabaseProcess(LocalPostgres server) {
    private static final long LOOK_AGAIN_MILLIS = 10;

    /**
     * Ends all of them at once, as a power cut would, as far as a process can feel it.
     *
     * @return what is ending
     */
    public List<ProcessHandle> kill() {
        List<ProcessHandle> all = all();
        all.forEach(ProcessHandle::destroyForcibly);
        return all;
    }

    /** The same, and starts the server again. */
    public void killAndRestart() throws InterruptedException {
        List<ProcessHandle> killed = kill();
        while (killed.stream().anyMatch(ProcessHandle::isAlive)) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        server.restart();
    }

    /** Stops all of them where they are: connections stay, and nobody answers. */
    public void freeze() throws InterruptedException {
        signal("STOP");
    }

    /** Lets them go on. */
    public void thaw() throws InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        all().forEach(process -> command.add(Long.toString(process.pid())));
        try {
            // One of them may have ended meanwhile, which is no reason to stop here.
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ProcessHandle> all() {
        ProcessHandle first = ProcessHandle.of(server.process().pid()).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(first));
        all.addAll(first.descendants().toList());
        return all;
    }
}
