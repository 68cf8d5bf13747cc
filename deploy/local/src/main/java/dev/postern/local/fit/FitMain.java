package dev.postern.local.fit;

import dev.postern.model.fit.FitPlan;
import dev.postern.model.fit.FitPlanner;
import dev.postern.model.fit.FitQuestion;
import dev.postern.model.fit.Machine;
import dev.postern.model.fit.ModelFile;
import dev.postern.model.fit.ModelFiles;
import dev.postern.model.fit.UnreadableModelException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What {@code ./postern fit} calls. Exit codes: 0 answered, also where nothing fits, 1 the file is no model that can be read,
 * 2 a wrong command line or a file that is not there.
 */
@Command(
        name = "postern fit",
        description = "Says what a model needs for its weights and conversations, and which machines hold it.",
        footer = {
            "",
            "FILE is a .gguf (of several the first), a .safetensors, a model.safetensors.index.json, or the folder of",
            "the latter. Only its head is read.",
            "Exit codes: 0 answered, also where nothing fits; 1 no model that can be read; 2 a wrong command line."
        })
public final class FitMain implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The model.")
    private Path file = Path.of("");

    @Option(
            names = "--context",
            paramLabel = "N",
            description =
                    "Tokens of one conversation; 8192 by default, or fewer where the model was trained for fewer.")
    private @Nullable Long context;

    @Option(names = "--users", paramLabel = "N", description = "Conversations at the same time; 1 by default.")
    private int users = 1;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            split = ",",
            converter = Size.Reader.class,
            description = "Memory of a machine, such as 24GB or 96GiB; several times or with commas for several.")
    private List<Size> memory = List.of();

    @Option(names = "--json", description = "Prints JSON, sizes in bytes.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this text.")
    boolean help;

    FitMain() {}

    public static void main(String... arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter errors = writer(FileDescriptor.err);
        int code = new CommandLine(new FitMain()).setOut(out).setErr(errors).execute(arguments);
        out.flush();
        errors.flush();
        System.exit(code);
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli fills this in");
        }
        CommandLine line = spec.commandLine();
        if (!Files.exists(file)) {
            throw new ParameterException(line, file + " is not there.");
        }
        try {
            ModelFile model = ModelFiles.read(file);
            FitPlan plan = FitPlanner.plan(model, question(model, line));
            if (json) {
                JsonPlan.print(plan, line.getOut());
            } else {
                PlainPlan.print(plan, line.getOut());
            }
            return ExitCode.OK;
        } catch (UnreadableModelException e) {
            line.getErr().println("postern: " + file + ": " + e.reason());
        } catch (IOException e) {
            line.getErr().println("postern: " + file + " cannot be read.");
        }
        return ExitCode.SOFTWARE;
    }

    private FitQuestion question(ModelFile model, CommandLine line) {
        Long asked = context;
        long tokens = asked == null ? FitPlanner.usualContext(model) : asked;
        try {
            return new FitQuestion(
                    tokens,
                    users,
                    memory.stream()
                            .map(size -> new Machine(size.text(), size.bytes()))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, String.valueOf(e.getMessage()), e);
        }
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
