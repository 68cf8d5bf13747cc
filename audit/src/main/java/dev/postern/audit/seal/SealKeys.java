package dev.postern.audit.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The keys a process signs with, in one file that only its owner may read: each as a private key in PKCS #8 and a public
 * key in X.509, both in PEM.
 */
public final class SealKeys {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final List<NoteSigner> signers;

    private SealKeys(List<NoteSigner> signers) {
        this.signers = List.copyOf(signers);
    }

    /** What the gateway signs with: Ed25519 for tools of today, ML-DSA-44 for the time of quantum computers. */
    public static List<KeyType> ofTheLog() {
        return List.of(KeyType.ED25519, KeyType.ML_DSA_44);
    }

    /** What a witness signs with. */
    public static List<KeyType> ofAWitness() {
        return List.of(KeyType.ED25519_COSIGNATURE);
    }

    /**
     * Makes a file with new keys.
     *
     * @throws IOException where it cannot be written, or exists already
     */
    public static void generate(Path file, List<KeyType> types) throws IOException {
        StringBuilder pem = new StringBuilder();
        types.forEach(type -> pem.append(PemKeys.write(PemKeys.generate(type))));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, pem.toString().getBytes(StandardCharsets.US_ASCII), StandardOpenOption.SYNC);
    }

    /**
     * Reads the file and tries each key.
     *
     * @param name of the keys in signatures: the origin of the log, or the name of the witness
     * @throws IOException where it cannot be read
     * @throws SealFormatException where others may read it, a key is missing, or the halves of a pair do not fit
     */
    public static SealKeys read(Path file, String name, List<KeyType> types) throws IOException {
        Set<PosixFilePermission> open = Files.getPosixFilePermissions(file);
        open.retainAll(OTHERS);
        if (!open.isEmpty()) {
            throw new SealFormatException("The file of the seal's keys " + file
                    + " is open to others: take that away with chmod 600, or 640 where a group must read it");
        }
        String pem = Files.readString(file, StandardCharsets.US_ASCII);
        SealKeys keys = new SealKeys(
                types.stream().map(type -> PemKeys.read(pem, type, name)).toList());
        keys.check(name);
        return keys;
    }

    /** The keys, in the order of the types that were asked for. */
    public List<NoteSigner> signers() {
        return signers;
    }

    /** The public halves. */
    public List<NoteKey> keys() {
        return signers.stream().map(NoteSigner::key).toList();
    }

    /** Signs the text of a note with all keys. */
    public SignedNote sign(String text, Instant moment) {
        return new SignedNote(
                text, signers.stream().map(signer -> signer.sign(text, moment)).toList());
    }

    private void check(String name) {
        SignedNote trial = sign(new Checkpoint(name, 0, NodeHash.EMPTY).text(), Instant.EPOCH);
        for (NoteSigner signer : signers) {
            if (signer.key().verify(trial) != NoteKey.Outcome.GOOD) {
                throw new SealFormatException("The halves of a pair in the file of the seal's keys do not fit");
            }
        }
    }

    @Override
    public String toString() {
        return "SealKeys" + Arrays.toString(signers.toArray());
    }
}
