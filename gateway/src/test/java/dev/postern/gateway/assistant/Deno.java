package dev.postern.gateway.assistant;

import io.mvnpm.esbuild.install.WebDepsInstaller;
import io.mvnpm.esbuild.model.WebDependency;
import io.mvnpm.esbuild.model.WebDependency.WebDependencyType;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The TypeScript runtime that the bundler brings along as a Maven artifact, with the pages' libraries beside it. It runs
 * without rights to files, network or processes, and fetches nothing.
 *
 * @param binary the program
 * @param room the folder it works in; holds {@code node_modules}
 */
record Deno(Path binary, Path room) {
    private static final int MINUTES = 3;

    /** What a run said, and whether it ended well. */
    record Run(boolean ended, String words) {}

    static Deno installed(Path room) throws IOException {
        Path modules = room.resolve("node_modules");
        List<WebDependency> libraries = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.toString().endsWith(".jar") && jar.toString().contains("mvnpm"))
                .filter(jar -> Files.isRegularFile(jar) && holdsModule(jar))
                .map(jar -> WebDependency.of(jar, WebDependencyType.MVNPM))
                .toList();
        WebDepsInstaller.install(modules, libraries);
        return new Deno(program(modules), room);
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(binary.toString()), Stream.of(arguments))
                .toList();
        Path words = room.resolve("words.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(room.toFile())
                .redirectErrorStream(true)
                .redirectOutput(words.toFile());
        builder.environment()
                .put("DENO_DIR", room.resolve("cache").toAbsolutePath().toString());
        builder.environment().put("DENO_NO_UPDATE_CHECK", "1");
        builder.environment().put("NO_COLOR", "1");
        // Tests read the pages in English, wherever they run.
        builder.environment().put("LC_ALL", "en_GB.UTF-8");
        Process process = builder.start();
        boolean inTime = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!inTime) {
            process.destroyForcibly().waitFor();
        }
        return new Run(inTime && process.exitValue() == 0, Files.readString(words));
    }

    private static boolean holdsModule(Path jar) {
        try (var files = FileSystems.newFileSystem(jar)) {
            return Files.isDirectory(files.getPath("META-INF/resources/_static"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program(Path modules) throws IOException {
        try (Stream<Path> files = Files.walk(modules.resolve("@deno"), 2)) {
            Path program = files.filter(file -> file.getFileName().toString().matches("deno(\\.exe)?"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The bundler brings no runtime for this platform"));
            program.toFile().setExecutable(true);
            return program.toAbsolutePath();
        }
    }
}
