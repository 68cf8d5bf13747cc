package dev.postern.audit.witness;

import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.ConsistencyProof;
import dev.postern.audit.seal.NodeSource;
import dev.postern.audit.seal.NoteKey;
import dev.postern.audit.seal.NoteSignature;
import dev.postern.audit.seal.SealFormatException;
import dev.postern.audit.seal.SignedNote;
import dev.postern.audit.seal.Witness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Asks one witness for its signature. Remembers what it signed last. Not thread-safe. */
public final class WitnessClient {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final HttpClient http;
    private final Witness witness;
    private final URI call;
    private long known;

    /**
     * A witness of a policy.
     *
     * @throws IllegalArgumentException where the policy has no address for it
     */
    public WitnessClient(HttpClient http, Witness witness) {
        this.http = http;
        this.witness = witness;
        String address = witness.address()
                .orElseThrow(() ->
                        new IllegalArgumentException("The policy has no address for the witness " + witness.name()))
                .toString();
        this.call = URI.create((address.endsWith("/") ? address : address + "/") + "add-checkpoint");
    }

    /** Who is asked. */
    public Witness witness() {
        return witness;
    }

    /**
     * Shows the witness a checkpoint and waits for its signature, 2 seconds per call.
     *
     * @param nodes the tree of the checkpoint, from which follows that it continues what the witness signed last
     */
    public WitnessAnswer cosign(SignedNote note, NodeSource nodes) throws InterruptedException {
        Checkpoint head = Checkpoint.parse(note.text());
        try {
            long from = Math.min(known, head.size());
            HttpResponse<String> answer = send(note, head, nodes, from);
            if (answer.statusCode() == CONFLICT) {
                long other = size(answer.body());
                if (other > head.size()) {
                    return new WitnessAnswer.Contradiction("The witness " + witness.name() + " knows " + other
                            + " records, and here there are " + head.size());
                }
                if (other == from) {
                    return contradiction(head);
                }
                known = other;
                answer = send(note, head, nodes, other);
            }
            return judge(answer, note, head);
        } catch (IOException | SealFormatException e) {
            return new WitnessAnswer.Unavailable(
                    e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        }
    }

    private WitnessAnswer judge(HttpResponse<String> answer, SignedNote note, Checkpoint head) {
        return switch (answer.statusCode()) {
            case OK -> {
                NoteSignature signature = own(answer.body(), note);
                known = head.size();
                yield new WitnessAnswer.Cosigned(signature);
            }
            case UNPROCESSABLE, CONFLICT -> contradiction(head);
            default -> new WitnessAnswer.Unavailable("It answered with status " + answer.statusCode());
        };
    }

    private WitnessAnswer contradiction(Checkpoint head) {
        return new WitnessAnswer.Contradiction("The witness " + witness.name() + " signed a tree that the one of "
                + head.size() + " records does not continue");
    }

    private NoteSignature own(String body, SignedNote note) {
        for (String line : body.split("\n", -1)) {
            if (!line.isEmpty()) {
                NoteSignature signature = NoteSignature.parse(line);
                SignedNote alone = new SignedNote(note.text(), List.of(signature));
                if (witness.key().verify(alone) == NoteKey.Outcome.GOOD) {
                    return signature;
                }
            }
        }
        throw new SealFormatException("It answered without a valid signature of its key");
    }

    private HttpResponse<String> send(SignedNote note, Checkpoint head, NodeSource nodes, long from)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("old ").append(from).append('\n');
        ConsistencyProof.make(nodes, from, head.size())
                .path()
                .forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash.bytes()))
                        .append('\n'));
        body.append('\n').append(note.format());
        HttpRequest request = HttpRequest.newBuilder(call)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static long size(String body) {
        try {
            return Long.parseLong(body.strip());
        } catch (NumberFormatException e) {
            throw new SealFormatException("It answered with status 409 and without a size");
        }
    }
}
