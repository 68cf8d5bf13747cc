package dev.postern.audit.bundle;

import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.KeyType;
import dev.postern.audit.seal.NoteKey;
import dev.postern.audit.seal.SealFormatException;
import dev.postern.audit.seal.SignedNote;
import dev.postern.audit.seal.WitnessPolicy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Whose signatures stand on a bundle, and whether they count. */
final class Trust {
    private static final String BUNDLE = "/bundle";
    private static final int LARGEST_TEXT = 1 << 20;

    private final WitnessPolicy policy;
    private final SignedNote signature;
    private final Optional<SignedNote> first;
    private final SignedNote last;
    private final Optional<SignedNote> later;

    private Trust(
            WitnessPolicy policy,
            SignedNote signature,
            Optional<SignedNote> first,
            SignedNote last,
            Optional<SignedNote> later) {
        this.policy = policy;
        this.signature = signature;
        this.first = first;
        this.last = last;
        this.later = later;
    }

    /**
     * Reads the notes of a bundle.
     *
     * @param outside the policy that counts in place of the bundle's own
     * @throws BundleFormatException where they are none, or of another trail than the manifest says
     */
    static Trust read(ZipReader zip, Manifest manifest, Optional<WitnessPolicy> outside) throws IOException {
        try {
            WitnessPolicy own = WitnessPolicy.parse(text(zip, Entry.POLICY));
            SignedNote signature = SignedNote.parse(text(zip, Entry.SIGNATURE));
            SignedNote last = SignedNote.parse(text(zip, Entry.LAST));
            Optional<SignedNote> first = note(zip, Entry.FIRST);
            Optional<SignedNote> later = note(zip, Entry.LATER);
            Trust trust = new Trust(outside.orElse(own), signature, first, last, later);
            trust.checkpoint(last, manifest);
            first.ifPresent(note -> trust.checkpoint(note, manifest));
            later.ifPresent(note -> trust.checkpoint(note, manifest));
            return trust;
        } catch (SealFormatException e) {
            throw new BundleFormatException(e.getMessage() + ".");
        }
    }

    private static Optional<SignedNote> note(ZipReader zip, Entry entry) throws IOException {
        return zip.slice(entry).size() == 0 ? Optional.empty() : Optional.of(SignedNote.parse(text(zip, entry)));
    }

    private Checkpoint checkpoint(SignedNote note, Manifest manifest) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(manifest.origin())) {
            throw new BundleFormatException("A checkpoint is of another trail than the manifest says.");
        }
        return checkpoint;
    }

    Checkpoint last() {
        return Checkpoint.parse(last.text());
    }

    Optional<Checkpoint> first() {
        return first.map(note -> Checkpoint.parse(note.text()));
    }

    /** What drops behind the end of a range are proved against. */
    Optional<Checkpoint> later() {
        return later.map(note -> Checkpoint.parse(note.text()));
    }

    /** The keys that had to sign. */
    List<String> keys() {
        return policy.logs().stream().map(NoteKey::vkey).toList();
    }

    /** What the signature is of, which must be the manifest. */
    Optional<Problem> subject(Manifest manifest, String manifestDigest) {
        return signature.text().equals(signedText(manifest.origin(), manifestDigest))
                ? Optional.empty()
                : Optional.of(Problem.of(Exit.ALTERED, "The manifest is not the one that was signed with the bundle."));
    }

    /** Whether the signatures count. */
    Optional<Problem> objection(Manifest manifest) {
        boolean signed = policy.logs().stream()
                .filter(key -> key.type() == KeyType.ED25519 && key.name().equals(manifest.origin()))
                .anyMatch(key -> key.named(manifest.origin() + BUNDLE).verify(signature) == NoteKey.Outcome.GOOD);
        if (!signed) {
            return untrusted("The bundle was not signed by a key of the trail that is trusted.");
        }
        return policy.objection(last)
                .or(() -> first.flatMap(WitnessPolicy.of(policy.logs())::objection))
                .or(() -> later.flatMap(policy::objection))
                .flatMap(Trust::untrusted);
    }

    /** The text that is signed with a bundle. */
    static String signedText(String origin, String manifestDigest) {
        return "postern bundle 1\n" + origin + "\n" + manifestDigest + "\n";
    }

    /** The name under which the trail's key signs bundles. */
    static String signerName(String origin) {
        return origin + BUNDLE;
    }

    private static Optional<Problem> untrusted(String message) {
        return Optional.of(Problem.of(Exit.UNTRUSTED, message));
    }

    private static String text(ZipReader zip, Entry entry) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(zip.whole(entry, LARGEST_TEXT)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BundleFormatException("The entry " + entry.word() + " is not UTF-8.");
        }
    }
}
