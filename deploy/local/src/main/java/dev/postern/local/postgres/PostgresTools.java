package dev.postern.local.postgres;

import dev.postern.local.data.PrivateFiles;
import dev.postern.local.data.Secret;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.process.Errand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The programs {@code initdb} and {@code pg_ctl} for one database cluster.
 *
 * @param binaries the folder with {@code bin/}
 * @param cluster the cluster's folder
 */
record PostgresTools(Path binaries, Path cluster) {
    static final String SUPERUSER = "postgres";

    /** Makes the cluster. From its first second nobody gets in without a password. */
    void initialise(Secret password, Path passwordFile) {
        PrivateFiles.write(passwordFile, password.reveal() + "\n");
        Errand initdb;
        try {
            initdb = run(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "--pgdata=" + cluster,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--no-locale",
                    "--data-checksums"));
        } finally {
            passwordFile.toFile().delete();
        }
        if (!initdb.isFine()) {
            throw new StartFailure("The database cannot be made in " + cluster + ": " + initdb.lastLine());
        }
    }

    /** Starts the server and waits until it answers. It is no child of ours then, but a session of its own. */
    Errand start(int port, Path log, Map<String, String> options) {
        StringBuilder server = new StringBuilder("-p ").append(port);
        options.forEach(
                (name, value) -> server.append(" -c ").append(name).append('=').append(value));
        return run(List.of(
                pgCtl(),
                "start",
                "-D",
                cluster.toString(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                "60",
                "-o",
                server.toString()));
    }

    /** Ends the server; open connections are closed, transactions rolled back. */
    void stop() {
        run(List.of(pgCtl(), "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30"));
    }

    boolean isRunning() {
        return run(List.of(pgCtl(), "status", "-D", cluster.toString())).isFine();
    }

    /** Process id of the server. */
    long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
        } catch (IOException e) {
            throw new StartFailure("Postgres stopped right after its start.", e);
        }
    }

    private String pgCtl() {
        return binaries.resolve("bin/pg_ctl").toString();
    }

    private Errand run(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            // Postgres refuses to be root. In a user namespace of its own it is nobody, without new rights on any file.
            whole.addAll(List.of("unshare", "--user"));
        }
        whole.addAll(command);
        Errand errand = Errand.run(binaries, Map.of("LC_ALL", "C", "TZ", "UTC"), whole);
        if (errand.output().contains("unshare failed")) {
            throw new StartFailure("Postgres refuses to run as root, and this machine forbids user namespaces:"
                    + " start Postern as an ordinary user, or name a database of yours with --database.");
        }
        return errand;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
