package dev.postern.audit.seal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which checkpoints count: whose log they must be of and who must have seen them (c2sp.org/tlog-policy). Thread-safe.
 *
 * <p>Stricter than the format in one thing: where the policy has keys of several types for a log, one of each type must
 * have signed, so that a forger has to break all of them. Keys of one type stand for each other, which lets a log change
 * its keys.
 */
public final class WitnessPolicy {
    private final List<NoteKey> logs;
    private final List<Witness> witnesses;
    private final Quorum quorum;

    WitnessPolicy(List<NoteKey> logs, List<Witness> witnesses, Quorum quorum) {
        this.logs = List.copyOf(logs);
        this.witnesses = List.copyOf(witnesses);
        this.quorum = quorum;
    }

    /**
     * Reads the text of a policy.
     *
     * @throws SealFormatException with the number of the line where it is none
     */
    public static WitnessPolicy parse(String text) {
        return new PolicyReader().read(text);
    }

    /** A policy that asks for the signatures of a log and for no witness. */
    public static WitnessPolicy of(List<NoteKey> logs) {
        return new WitnessPolicy(logs, List.of(), new Quorum.Nobody());
    }

    /** The text of a policy that asks for the signatures of a log and for no witness. */
    public static String text(List<NoteKey> logs) {
        StringBuilder text = new StringBuilder();
        logs.forEach(log -> text.append("log ").append(log.vkey()).append('\n'));
        return text.append("quorum none\n").toString();
    }

    public List<NoteKey> logs() {
        return logs;
    }

    public List<Witness> witnesses() {
        return witnesses;
    }

    /** Whether the note counts. */
    public boolean satisfied(SignedNote note) {
        return objection(note).isEmpty();
    }

    /** Why the note does not count; empty where it does. */
    public Optional<String> objection(SignedNote note) {
        String origin;
        try {
            origin = Checkpoint.parse(note.text()).origin();
        } catch (SealFormatException e) {
            return Optional.of(e.getMessage() + ".");
        }
        return log(origin, note).or(() -> quorum(note));
    }

    private Optional<String> log(String origin, SignedNote note) {
        List<NoteKey> own =
                logs.stream().filter(key -> key.name().equals(origin)).toList();
        if (own.isEmpty()) {
            return Optional.of("The policy knows no log " + origin + ".");
        }
        Set<KeyType> missing = new HashSet<>();
        own.forEach(key -> missing.add(key.type()));
        for (NoteKey key : own) {
            switch (key.verify(note)) {
                case GOOD -> missing.remove(key.type());
                case ABSENT -> {}
                case BAD -> {
                    return Optional.of("A signature of the log's key " + key + " is wrong.");
                }
            }
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of("The log did not sign with " + missing + ".");
    }

    private Optional<String> quorum(SignedNote note) {
        Set<String> signed = new HashSet<>();
        for (Witness witness : witnesses) {
            switch (witness.key().verify(note)) {
                case GOOD -> signed.add(witness.name());
                case ABSENT -> {}
                case BAD -> {
                    return Optional.of("The signature of the witness " + witness.name() + " is wrong.");
                }
            }
        }
        return quorum.isMet(signed) ? Optional.empty() : Optional.of("Too few witnesses signed: " + signed + ".");
    }
}
