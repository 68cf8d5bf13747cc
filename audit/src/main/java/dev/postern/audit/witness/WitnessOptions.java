package dev.postern.audit.witness;

import dev.postern.audit.seal.NoteKey;
import dev.postern.audit.seal.WitnessPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The command line of a witness.
 *
 * @param data folder of its key and of the heads it signed
 * @param address where it listens
 * @param port there; 0 for any that is free
 * @param name in its signatures
 * @param logs whose heads it signs
 */
record WitnessOptions(Path data, InetAddress address, int port, String name, WitnessPolicy logs) {
    static final String HELP = """
            Usage: ./postern witness --data DIR (--policy FILE | --log-key VKEY)... [OPTIONS]

            Signs the heads of a sealed trail as long as each continues the one before, and keeps the last. It belongs on a
            machine that those who run the trail do not own.

              --data DIR       folder of its key and of the last head; both are made at the first start
              --policy FILE    policy that names the trail's keys (trust/trail.policy of the data folder)
              --log-key VKEY   one of the trail's keys as it stands there; give all of them
              --name NAME      its name in signatures (default: postern.local/witness)
              --port N         where it listens (default: 8090)
              --host ADDRESS   on which address (default: 127.0.0.1)
              --open           allows an address that other machines reach; anybody there can ask it for signatures

            Exit codes: 0 told to stop, 1 it cannot work, 2 a wrong command line.
            """;
    private static final int USUAL_PORT = 8090;

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException with a sentence where it is wrong
     * @throws IOException where a file cannot be read
     */
    static WitnessOptions read(List<String> arguments) throws IOException {
        Path data = Path.of("");
        String host = "127.0.0.1";
        int port = USUAL_PORT;
        String name = "postern.local/witness";
        boolean open = false;
        List<NoteKey> logs = new ArrayList<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--policy" ->
                    logs.addAll(WitnessPolicy.parse(Files.readString(Path.of(value(option, rest))))
                            .logs());
                case "--log-key" -> logs.add(NoteKey.parse(value(option, rest)));
                case "--name" -> name = value(option, rest);
                case "--port" -> port = Integer.parseInt(value(option, rest));
                case "--host" -> host = value(option, rest);
                case "--open" -> open = true;
                default -> throw new IllegalArgumentException("Unknown option " + option + "; --help lists them");
            }
        }
        InetAddress address = InetAddress.getByName(host);
        if (data.toString().isEmpty() || logs.isEmpty()) {
            throw new IllegalArgumentException("--data and --policy or --log-key must be given; --help explains them");
        }
        if (!open && !address.isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "Other machines reach " + host + "; give --open where they are meant to");
        }
        return new WitnessOptions(data, address, port, name, WitnessPolicy.of(logs));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("A value is missing after " + option);
        }
        return rest.next();
    }
}
