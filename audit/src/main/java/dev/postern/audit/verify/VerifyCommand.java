package dev.postern.audit.verify;

import dev.postern.audit.bundle.BundleVerifier;
import dev.postern.audit.bundle.Disclosable;
import dev.postern.audit.bundle.Exit;
import dev.postern.audit.bundle.Manifest;
import dev.postern.audit.bundle.Problem;
import dev.postern.audit.bundle.Summary;
import dev.postern.audit.chain.CanonicalReader;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.NoteKey;
import dev.postern.audit.seal.SealFormatException;
import dev.postern.audit.seal.TlogProof;
import dev.postern.audit.seal.WitnessPolicy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the command and says what came out. */
final class VerifyCommand {
    private static final int WRONG_COMMAND_LINE = 64;
    private static final int UNREADABLE = 66;

    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The exit code. */
    int run(String... arguments) {
        if (List.of(arguments).contains("--help")) {
            out.print(VerifyOptions.HELP);
            return 0;
        }
        try {
            VerifyOptions options =
                    VerifyOptions.parse(List.of(arguments), Path.of(System.getProperty("postern.home", "")));
            Optional<WitnessPolicy> policy = policy(options);
            return options.record().isPresent()
                    ? proof(options.file(), options.record().get(), policy)
                    : bundle(options, policy);
        } catch (VerifyOptions.WrongCommandLineException e) {
            err.println(e.getMessage() + " See ./postern verify --help.");
            return WRONG_COMMAND_LINE;
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile() + ".");
            return UNREADABLE;
        } catch (IOException e) {
            err.println("A file cannot be read: " + e.getMessage());
            return UNREADABLE;
        } catch (SealFormatException e) {
            err.println("The policy or the proof cannot be read: " + e.getMessage() + ".");
            return Exit.MALFORMED.code();
        }
    }

    private static Optional<WitnessPolicy> policy(VerifyOptions options) throws IOException {
        Optional<Path> file = options.policy();
        return file.isEmpty() ? Optional.empty() : Optional.of(WitnessPolicy.parse(Files.readString(file.get())));
    }

    private int bundle(VerifyOptions options, Optional<WitnessPolicy> policy) throws IOException {
        Summary summary = new BundleVerifier(policy, (number, record, disclosed) -> {}).verify(options.file());
        if (options.json()) {
            out.println(JsonLine.of(summary));
        } else {
            tell(summary, options.policy());
        }
        if (options.print() && summary.exit() == Exit.VALID) {
            new BundleVerifier(policy, (number, record, disclosed) -> out.println(JsonLine.of(record, disclosed)))
                    .verify(options.file());
        }
        return summary.exit().code();
    }

    private void tell(Summary summary, Optional<Path> policy) {
        Optional<Problem> problem = summary.problem();
        if (problem.isPresent()) {
            err.println(heading(problem.get().exit()) + " " + problem.get());
            return;
        }
        Manifest manifest = summary.manifest().orElseThrow();
        out.println("VALID: " + summary.records() + " records of " + manifest.origin() + ".");
        switch (manifest.kind()) {
            case RANGE -> {
                out.println("Complete from leaf " + manifest.from() + " up to leaf " + manifest.to()
                        + ": none is missing, added, changed or moved.");
                if (summary.open() > 0) {
                    out.println(summary.open() + " exchanges had no end yet when the range was sealed.");
                }
            }
            case SELECTION ->
                out.println(
                        "Each record stands in the trail as it is. A selection says nothing about what it leaves out.");
        }
        out.println("Exported for: " + manifest.about().purpose());
        out.println(disclosures(manifest));
        if (policy.isPresent()) {
            out.println("Signed by keys of the policy " + policy.get() + ".");
        } else {
            out.println(
                    "Signed by keys that came with the bundle itself. That shows that nothing was changed since, not whose"
                            + " the keys are: compare them with those that the operators of the trail publish, or pass --policy.");
        }
        summary.keys().stream().map(VerifyCommand::fingerprint).forEach(key -> out.println("  " + key));
    }

    private static String disclosures(Manifest manifest) {
        Set<Disclosable> disclosed = EnumSet.allOf(Disclosable.class);
        disclosed.removeAll(manifest.about().redactions());
        String withheld = Disclosable.line(manifest.about().redactions());
        return (disclosed.isEmpty()
                        ? "No private value is disclosed"
                        : "Disclosed where allowed: " + Disclosable.line(disclosed))
                + (withheld.isEmpty() ? "." : "; withheld: " + withheld + ".");
    }

    private static String fingerprint(String vkey) {
        NoteKey key = NoteKey.parse(vkey);
        return key.type() + " " + key.name() + "+" + HexFormat.of().toHexDigits(key.id());
    }

    private int proof(Path file, Path record, Optional<WitnessPolicy> policy) throws IOException {
        if (policy.isEmpty()) {
            err.println("A proof of one record holds no keys: pass --policy with those that count.");
            return Exit.UNTRUSTED.code();
        }
        TlogProof proof = TlogProof.parse(Files.readString(file));
        try {
            ChainedRecord found = new CanonicalReader().read(Files.readAllBytes(record));
            if (!proof.proof()
                    .verify(found.hash(), Checkpoint.parse(proof.note().text()).root())) {
                err.println(heading(Exit.ALTERED) + " The record does not stand in the tree of the checkpoint.");
                return Exit.ALTERED.code();
            }
            Optional<String> objection = policy.get().objection(proof.note());
            if (objection.isPresent()) {
                err.println(heading(Exit.UNTRUSTED) + " " + objection.get());
                return Exit.UNTRUSTED.code();
            }
            out.println("VALID: the record (" + found.position() + ") is leaf "
                    + proof.proof().index() + " of the trail.");
            return Exit.VALID.code();
        } catch (IllegalArgumentException | ArithmeticException e) {
            err.println(heading(Exit.MALFORMED) + " The record cannot be read: " + e.getMessage() + ".");
            return Exit.MALFORMED.code();
        }
    }

    private static String heading(Exit exit) {
        return switch (exit) {
            case VALID -> "VALID:";
            case ALTERED -> "ALTERED:";
            case INCOMPLETE -> "INCOMPLETE:";
            case UNTRUSTED -> "UNTRUSTED:";
            case MALFORMED -> "MALFORMED:";
        };
    }
}
