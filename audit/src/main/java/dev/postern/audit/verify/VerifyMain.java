package dev.postern.audit.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** {@code ./postern verify}: checks a bundle or the proof of one record, offline. */
public final class VerifyMain {
    private VerifyMain() {}

    public static void main(String... arguments) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int code = new VerifyCommand(out, err).run(arguments);
        out.flush();
        err.flush();
        Runtime.getRuntime().exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
