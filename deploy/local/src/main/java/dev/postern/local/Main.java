package dev.postern.local;

import dev.postern.local.command.KeyCommand;
import dev.postern.local.command.ResetCommand;
import dev.postern.local.command.StatusCommand;
import dev.postern.local.command.TokenCommand;
import dev.postern.local.command.UpCommand;
import dev.postern.local.failure.StartFailure;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * What {@code ./postern} calls. Exit codes: 0 done, 1 a failure that one sentence on standard error explains, 2 a wrong
 * command line.
 */
@Command(
        name = "postern",
        synopsisSubcommandLabel = "COMMAND",
        description = "Postern on one machine.",
        subcommands = HelpCommand.class)
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new UpCommand(Clock.systemUTC()))
                .addSubcommand(new StatusCommand())
                .addSubcommand(new TokenCommand())
                .addSubcommand(new KeyCommand())
                .addSubcommand(new ResetCommand());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof StartFailure)) {
                throw failure;
            }
            command.getErr().println("postern: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }
}
