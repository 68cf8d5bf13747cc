package dev.postern.gateway.wire.openai;

import dev.postern.policy.decision.Ruling;
import dev.postern.policy.transform.TextGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one chat completion: reads the events of the model server, guards every text in them and frames them
 * anew, so that nothing reaches the client that is not known and guarded.
 *
 * <p>Serves one answer, on one thread at a time.
 */
public final class ChatAnswer {
    /**
     * What the model server counted.
     *
     * @param promptTokens -1 where it did not
     * @param completionTokens -1 where it did not
     */
    public record Usage(long promptTokens, long completionTokens) {}

    private final ChatRequest.Wishes wishes;
    private final Function<String, TextGuard> guards;
    private final long maxBytes;
    private final AnswerWriter writer;
    private final List<AnswerChoice> choices = new ArrayList<>(1);
    private final List<Ruling> rulings = new ArrayList<>();
    private Chunk.Head head = Chunk.Head.UNKNOWN;
    private @Nullable UsageFigures usage;
    private long size;
    private boolean stopped;

    /**
     * @param request what the answer is to
     * @param guards makes a guard for the text at a path of the answer
     * @param maxBytes the most text an answer may hold, counted in UTF-16 units and bytes of probabilities; a larger one
     *     is {@code upstream_failed}
     */
    public ChatAnswer(ChatRequest request, Function<String, TextGuard> guards, long maxBytes) {
        this.wishes = request.wishes();
        this.guards = guards;
        this.maxBytes = maxBytes;
        this.writer = new AnswerWriter(request.model());
    }

    /**
     * Takes the JSON of the model server's next event and returns the events for the client, which are none where
     * everything is held back, where nothing in it is for the client, or where the client wants the answer in one piece.
     *
     * @throws dev.postern.gateway.error.RefusedException {@code upstream_failed} where the event is an error, malformed
     *     or one too many
     */
    public List<byte[]> accept(byte[] event) {
        if (stopped) {
            return List.of();
        }
        Chunk chunk = ChunkReader.read(event);
        size += chunk.size();
        if (size > maxBytes) {
            throw UpstreamFault.tooLarge(maxBytes);
        }
        head = head.and(chunk.head());
        usage = chunk.usage() == null ? usage : chunk.usage();
        List<ChoiceDelta> passed = new ArrayList<>(1);
        for (ChoiceDelta delta : chunk.choices()) {
            AnswerChoice choice = choice(delta.index);
            if (!wishes.logprobs()) {
                delta.logprobs = List.of();
                delta.refusalLogprobs = List.of();
            }
            ChoiceDelta out = choice.accept(delta);
            if (out.saysSomething()) {
                passed.add(out);
            }
            stopped = choice.stopped();
            if (stopped) {
                break;
            }
        }
        if (passed.isEmpty() || !wishes.stream()) {
            return List.of();
        }
        return List.of(writer.event(head(chunk), passed, wishes.usageInEveryEvent() ? chunk.usage() : null));
    }

    /**
     * The answer is over: returns the last events.
     *
     * @throws dev.postern.gateway.error.RefusedException {@code upstream_failed} where a choice has no end
     */
    public List<byte[]> finish() {
        List<byte[]> last = new ArrayList<>(2);
        List<ChoiceDelta> cut = new ArrayList<>();
        for (AnswerChoice choice : choices) {
            if (choice.finish() == null) {
                if (!stopped) {
                    throw UpstreamFault.unfinished();
                }
                cut.add(choice.cut());
            }
        }
        if (choices.isEmpty()) {
            throw UpstreamFault.unfinished();
        }
        if (!cut.isEmpty()) {
            last.add(writer.event(head, cut, null));
        }
        if (wishes.usage() && usage != null) {
            last.add(writer.event(head, List.of(), usage));
        }
        return last;
    }

    /** The answer in one piece, as the server would have given it; meaningful after {@link #finish()}. */
    public byte[] whole() {
        return writer.whole(head, choices, usage);
    }

    /** Whether policy ended the answer. */
    public boolean stopped() {
        return stopped;
    }

    /** Whether every choice has come to its end. */
    public boolean complete() {
        return !choices.isEmpty() && choices.stream().allMatch(choice -> choice.finish() != null);
    }

    /** What the guards decided, in order. */
    public List<Ruling> rulings() {
        return List.copyOf(rulings);
    }

    public Usage usage() {
        UsageFigures counted = usage;
        return counted == null
                ? new Usage(-1, -1)
                : new Usage(counted.total("prompt_tokens"), counted.total("completion_tokens"));
    }

    /** Why the first choice ended, empty while it goes on. */
    public String finishReason() {
        return choices.isEmpty()
                ? ""
                : Objects.requireNonNullElse(choices.getFirst().finish(), "");
    }

    /** The answer as far as it was passed on, for the trail; empty where nothing was. */
    public byte[] delivered() {
        return choices.isEmpty() ? new byte[0] : whole();
    }

    /** Servers begin the choices of one answer in any order, but never skip one they will send. */
    private AnswerChoice choice(int index) {
        for (AnswerChoice choice : choices) {
            if (choice.index() == index) {
                return choice;
            }
        }
        if (index < 0 || index >= wishes.choices()) {
            throw UpstreamFault.malformed();
        }
        AnswerChoice choice = new AnswerChoice(index, guards, rulings, wishes.longestStop());
        choices.add(choice);
        choices.sort((a, b) -> Integer.compare(a.index(), b.index()));
        return choice;
    }

    /** An event says of the server's configuration what the server said with it, and all else as the answer began. */
    private Chunk.Head head(Chunk chunk) {
        String said = chunk.head().fingerprint();
        return Objects.equals(said, head.fingerprint()) ? head : new Chunk.Head(head.id(), head.created(), said);
    }
}
