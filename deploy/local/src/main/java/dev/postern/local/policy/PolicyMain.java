package dev.postern.local.policy;

import dev.postern.local.failure.StartFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * What {@code ./postern policy} calls. Exit codes: 0 done, 1 the policy has problems, test cases failed or the gateway
 * refuses, 2 a wrong command line or a file that cannot be read.
 */
@Command(
        name = "postern policy",
        synopsisSubcommandLabel = "COMMAND",
        description = "Policies as files.",
        subcommands = HelpCommand.class)
public final class PolicyMain {
    private PolicyMain() {}

    public static void main(String... arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter errors = writer(FileDescriptor.err);
        int code = commandLine(System.getenv()).setOut(out).setErr(errors).execute(arguments);
        out.flush();
        errors.flush();
        System.exit(code);
    }

    /** @param environment may hold a token for the gateway */
    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine line = new CommandLine(new PolicyMain())
                .addSubcommand(new ValidateCommand())
                .addSubcommand(new TestCommand())
                .addSubcommand(new PullCommand(environment))
                .addSubcommand(new PushCommand(environment));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            int code = switch (failure) {
                case UnreadableFileException _ -> CommandLine.ExitCode.USAGE;
                case StartFailure _ -> CommandLine.ExitCode.SOFTWARE;
                default -> throw failure;
            };
            command.getErr().println("postern: " + failure.getMessage());
            return code;
        });
        return line;
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
