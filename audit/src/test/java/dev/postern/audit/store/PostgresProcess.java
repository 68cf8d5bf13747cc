package dev.postern.audit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server process of the test cluster, to be killed and started again with the same arguments. */
record PostgresProcess(long pid, Path data, List<String> command) {

    static PostgresProcess of(Path data) {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
            String line = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
            List<String> command = new ArrayList<>(List.of(line.split("\0")));
            command.set(
                    0, Files.readSymbolicLink(Path.of("/proc/" + pid + "/exe")).toString());
            return new PostgresProcess(pid, data, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power cut would, as far as a process can feel it. */
    void kill() throws InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> backends = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        while (postmaster.isAlive() || backends.stream().anyMatch(ProcessHandle::isAlive)) {
            Thread.sleep(10);
        }
    }

    void start() throws IOException {
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        List<String> unprivileged = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            unprivileged.addAll(List.of("unshare", "-U"));
        }
        unprivileged.addAll(command);
        new ProcessBuilder(unprivileged)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("restarted.log").toFile())
                .start();
    }
}
