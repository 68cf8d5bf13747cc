package dev.postern.audit.seal;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one policy, line by line (c2sp.org/tlog-policy). */
final class PolicyReader {
    private static final String NONE = "none";

    private final List<NoteKey> logs = new ArrayList<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final Map<String, Quorum> names = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private Optional<Quorum> quorum = Optional.empty();

    WitnessPolicy read(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            try {
                line(lines[i]);
            } catch (IllegalArgumentException e) {
                throw new SealFormatException("Line " + (i + 1) + " of the policy: " + e.getMessage());
            }
        }
        return new WitnessPolicy(
                logs, witnesses, quorum.orElseThrow(() -> new SealFormatException("The policy has no quorum line")));
    }

    private void line(String line) {
        if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F)) {
            throw new SealFormatException("control characters other than tab and line end are not allowed");
        }
        List<String> words = Arrays.stream(line.split("[ \t]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty() || words.getFirst().startsWith("#")) {
            return;
        }
        switch (words.getFirst()) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw new SealFormatException("it begins with none of log, witness, group and quorum");
        }
    }

    private void log(List<String> words) {
        length(words, 2, 3);
        NoteKey key = NoteKey.parse(words.get(1));
        if (key.type() == KeyType.ED25519_COSIGNATURE) {
            throw new SealFormatException("the key of a log does not sign as a witness");
        }
        unique(key, logs);
        logs.add(key);
    }

    private void witness(List<String> words) {
        length(words, 3, 4);
        NoteKey key = NoteKey.parse(words.get(2));
        if (key.type() == KeyType.ED25519) {
            throw new SealFormatException("the key of a witness must sign with a time");
        }
        unique(key, witnesses.stream().map(Witness::key).toList());
        Optional<URI> address = words.size() == 4 ? Optional.of(URI.create(words.get(3))) : Optional.empty();
        define(words.get(1), new Quorum.One(words.get(1)));
        witnesses.add(new Witness(words.get(1), key, address));
    }

    private void group(List<String> words) {
        length(words, 4, Integer.MAX_VALUE);
        List<String> named = words.subList(3, words.size());
        List<Quorum> group = new ArrayList<>();
        for (String name : named) {
            group.add(defined(name));
            if (!members.add(name)) {
                throw new SealFormatException("'" + name + "' is a member already");
            }
        }
        long threshold = switch (words.get(2)) {
            case "any" -> 1;
            case "all" -> group.size();
            default -> Lexeme.number(words.get(2));
        };
        if (threshold < 1 || threshold > group.size()) {
            throw new SealFormatException("the threshold must be from 1 to the number of members");
        }
        define(words.get(1), new Quorum.Group((int) threshold, group));
    }

    private void quorum(List<String> words) {
        length(words, 2, 2);
        if (quorum.isPresent()) {
            throw new SealFormatException("there is a quorum line already");
        }
        quorum = Optional.of(words.get(1).equals(NONE) ? new Quorum.Nobody() : defined(words.get(1)));
    }

    private void define(String name, Quorum meaning) {
        if (name.equals(NONE) || names.putIfAbsent(name, meaning) != null) {
            throw new SealFormatException("the name '" + name + "' is taken");
        }
    }

    private Quorum defined(String name) {
        Quorum meaning = names.get(name);
        if (meaning == null) {
            throw new SealFormatException("'" + name + "' is not defined above");
        }
        return meaning;
    }

    private static void unique(NoteKey key, List<NoteKey> others) {
        if (others.stream().anyMatch(key::isSameKey)) {
            throw new SealFormatException("the key is there already");
        }
    }

    private static void length(List<String> words, int least, int most) {
        if (words.size() < least || words.size() > most) {
            throw new SealFormatException("it has " + words.size() + " words, which is too few or too many");
        }
    }
}
