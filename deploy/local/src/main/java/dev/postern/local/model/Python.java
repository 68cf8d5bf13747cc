package dev.postern.local.model;

import dev.postern.local.process.Errand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Python interpreter, 3.10 or later, that can make virtual environments. */
record Python(Path executable) {
    private static final List<String> NAMES =
            List.of("python3", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10");
    private static final String CHECK = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))";

    /** The first one on the search path that will do. */
    static Optional<Python> find(String searchPath) {
        return NAMES.stream()
                .flatMap(name -> Stream.of(searchPath.split(":"))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Python::new)
                .filter(python -> python.run(Path.of("/"), "-c", CHECK).isFine())
                .findFirst();
    }

    /** Runs the interpreter with these arguments. */
    Errand run(Path folder, String... arguments) {
        return Errand.run(
                folder,
                Map.of("PIP_DISABLE_PIP_VERSION_CHECK", "1", "PIP_NO_INPUT", "1", "PYTHONUTF8", "1"),
                Stream.concat(Stream.of(executable.toString()), Stream.of(arguments))
                        .toList());
    }
}
