package dev.postern.local.scan;

import dev.postern.policy.decision.Zone;
import dev.postern.policy.detect.locale.HomeCountry;
import dev.postern.policy.text.SegmentRole;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The command line of {@code scan} and {@code judge}, read by hand because a library would double the start. */
final class ScanOptions {
    static final String HELP = """
            Usage: ./postern scan [--policy FILE [--data DIR --key-file FILE]] [--explain] [--locale xx-YY]
                   ./postern judge --policy FILE [--data DIR --key-file FILE] [--group G]... [--model M] [--zone Z] [--role R] [--answer]
                                   [--explain] [--locale xx-YY]

            Reads JSON lines {"id":...,"text":"...","locale":"..."} and writes one JSON line for each, in the same order.

              --policy FILE   only what this policy looks for, its own words and patterns included
              --data DIR      where the datasets and fingerprints lie that the policy names
              --key-file FILE the key they were built with
              --explain       adds "why" and "detector" to each finding
              --locale xx-YY  where the texts come from, unless a line says otherwise
              --group G       a group of the requester, such as /engineering; may be repeated
              --model M       the model that is asked
              --zone Z        where it stands: local (default), datacenter or external
              --role R        who speaks: user (default), system, assistant, tool or setting
              --answer        the texts are answers of a model, not prompts

            Exit codes: 0 every line was answered, 1 some were not, 2 nothing was read.
            """;

    private boolean judging;
    private boolean help;
    private boolean explaining;
    private boolean answers;
    private @Nullable Path policy;
    private @Nullable Path data;
    private @Nullable Path keyFile;
    private HomeCountry locale = HomeCountry.UNKNOWN;
    private final Set<String> groups = new HashSet<>();
    private String model = "any";
    private Zone zone = Zone.LOCAL;
    private SegmentRole role = SegmentRole.USER;

    private ScanOptions() {}

    /** @param arguments {@code scan} or {@code judge}, then options */
    static ScanOptions read(List<String> arguments) throws WrongCommandLineException {
        ScanOptions options = new ScanOptions();
        Iterator<String> rest = arguments.iterator();
        String command = rest.hasNext() ? rest.next() : "";
        options.judging = command.equals("judge");
        if (!options.judging && !command.equals("scan")) {
            throw new WrongCommandLineException("The command is scan or judge.");
        }
        while (rest.hasNext()) {
            options.take(rest.next(), rest);
        }
        if (options.judging && options.policy == null && !options.help) {
            throw new WrongCommandLineException("judge needs a policy: --policy FILE");
        }
        boolean withData = options.data != null || options.keyFile != null;
        if (withData && (options.data == null || options.keyFile == null || options.policy == null)) {
            throw new WrongCommandLineException("--policy FILE, --data DIR and --key-file FILE go together.");
        }
        return options;
    }

    private void take(String argument, Iterator<String> rest) throws WrongCommandLineException {
        int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
        String name = equals < 0 ? argument : argument.substring(0, equals);
        Iterator<String> value =
                equals < 0 ? rest : List.of(argument.substring(equals + 1)).iterator();
        switch (name) {
            case "--help", "-h" -> help = true;
            case "--explain" -> explaining = true;
            case "--policy" -> policy = Path.of(value(name, value));
            case "--data" -> data = Path.of(value(name, value));
            case "--key-file" -> keyFile = Path.of(value(name, value));
            case "--locale" -> locale = locale(value(name, value));
            default -> takeOfJudge(name, value);
        }
        if (equals >= 0 && value.hasNext()) {
            throw new WrongCommandLineException("The option " + name + " takes no value.");
        }
    }

    private void takeOfJudge(String name, Iterator<String> value) throws WrongCommandLineException {
        if (!judging) {
            throw unknown(name);
        }
        switch (name) {
            case "--answer" -> answers = true;
            case "--group" -> groups.add(value(name, value));
            case "--model" -> model = value(name, value);
            case "--zone" -> zone = constant(Zone.class, name, value(name, value));
            case "--role" -> role = constant(SegmentRole.class, name, value(name, value));
            default -> throw unknown(name);
        }
    }

    private WrongCommandLineException unknown(String name) {
        return new WrongCommandLineException(
                (judging ? "judge" : "scan") + " has no option " + name + "; --help lists them.");
    }

    private static String value(String name, Iterator<String> value) throws WrongCommandLineException {
        if (!value.hasNext()) {
            throw new WrongCommandLineException("The option " + name + " needs a value.");
        }
        return value.next();
    }

    private static HomeCountry locale(String tag) throws WrongCommandLineException {
        try {
            return HomeCountry.of(tag);
        } catch (IllegalArgumentException e) {
            throw new WrongCommandLineException("--locale takes a BCP 47 language tag such as de-AT.");
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String word)
            throws WrongCommandLineException {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw new WrongCommandLineException("The option " + name + " does not know this value; --help lists them.");
    }

    boolean judging() {
        return judging;
    }

    boolean help() {
        return help;
    }

    boolean explaining() {
        return explaining;
    }

    boolean answers() {
        return answers;
    }

    @Nullable
    Path policy() {
        return policy;
    }

    /** Where the policy's datasets and fingerprints lie; with it {@link #keyFile()} is there too. */
    @Nullable
    Path data() {
        return data;
    }

    @Nullable
    Path keyFile() {
        return keyFile;
    }

    HomeCountry locale() {
        return locale;
    }

    Set<String> groups() {
        return groups;
    }

    String model() {
        return model;
    }

    Zone zone() {
        return zone;
    }

    SegmentRole role() {
        return role;
    }
}
