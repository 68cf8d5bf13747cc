package dev.postern.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A child process to be.
 *
 * @param name what people call it
 * @param command program and arguments; never a secret among them
 * @param environment variables on top of this process's own
 * @param folder the working folder
 * @param log where its output is appended
 * @param signal what ends it orderly, such as {@code TERM}
 */
public record ChildPlan(
        String name, List<String> command, Map<String, String> environment, Path folder, Path log, String signal) {
    public ChildPlan {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A child that ends on SIGTERM. */
    public static ChildPlan of(
            String name, List<String> command, Map<String, String> environment, Path folder, Path log) {
        return new ChildPlan(name, command, environment, folder, log, "TERM");
    }
}
