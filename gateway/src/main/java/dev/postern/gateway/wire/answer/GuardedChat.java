package dev.postern.gateway.wire.answer;

import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.AnswerUsage;
import dev.postern.gateway.wire.Offer;
import dev.postern.gateway.wire.WeighedAnswer;
import dev.postern.policy.decision.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chat completion on its way from the model server: reads its events, guards every text in them and gives what the
 * client may see, for a dialect to write. Whatever dialect the client speaks, model servers are asked in this one.
 *
 * <p>Serves one answer, on one thread at a time.
 */
public final class GuardedChat {
    private final AnswerWishes wishes;
    private final AnswerGuards guards;
    private final long maxBytes;
    private final @Nullable AnswerScale scale;
    private final Logprobs probabilities;
    private final List<AnswerChoice> choices = new ArrayList<>(1);
    private final List<Ruling> rulings = new ArrayList<>();
    private AnswerHead head = AnswerHead.UNKNOWN;
    private @Nullable UsageFigures usage;
    private long size;
    private boolean stopped;

    /**
     * @param guards makes a guard for the text at a path of the answer
     * @param maxBytes the most text an answer may hold, counted in UTF-16 units and bytes of probabilities; a larger one
     *     is {@code upstream_failed}
     */
    public GuardedChat(AnswerWishes wishes, AnswerGuards guards, long maxBytes) {
        this(wishes, guards, maxBytes, Optional.empty());
    }

    /**
     * An answer that is weighed as it passes.
     *
     * @param offer what goes with it where it turns out unsure; nothing where it is not weighed
     */
    public GuardedChat(AnswerWishes wishes, AnswerGuards guards, long maxBytes, Optional<Offer> offer) {
        this.wishes = wishes;
        this.guards = guards;
        this.maxBytes = maxBytes;
        this.scale = offer.map(AnswerScale::new).orElse(null);
        this.probabilities = wishes.logprobs() ? Logprobs.TEXTS : scale == null ? Logprobs.SKIPPED : Logprobs.FIGURES;
    }

    /**
     * Takes the JSON of the model server's next event and returns what the client may see: one event, and one before it
     * for every piece that was held back until now.
     *
     * @throws dev.postern.gateway.error.RefusedException {@code upstream_failed} where the event is an error, malformed
     *     or one too many
     */
    public List<Said> accept(byte[] event) {
        if (stopped) {
            return List.of();
        }
        Chunk chunk = ChunkReader.read(event, probabilities);
        size += chunk.size();
        if (size > maxBytes) {
            throw UpstreamFault.tooLarge(maxBytes);
        }
        if (head.isOfAnother(chunk.head())) {
            throw UpstreamFault.mixedUp();
        }
        head = head.and(chunk.head());
        usage = chunk.usage() == null ? usage : chunk.usage();
        List<Said> said = new ArrayList<>(1);
        List<ChoiceDelta> passed = new ArrayList<>(1);
        for (ChoiceDelta delta : chunk.choices()) {
            AnswerChoice choice = choice(delta.index);
            if (scale != null && choice.finish() == null) {
                scale.take(delta);
            }
            List<ChoiceDelta> out = choice.accept(delta);
            for (ChoiceDelta held : out.subList(0, out.size() - 1)) {
                said.add(new Said(head, List.of(held), null));
            }
            if (out.getLast().saysSomething()) {
                passed.add(out.getLast());
            }
            stopped = choice.stopped();
            if (stopped) {
                break;
            }
        }
        said.add(new Said(head(chunk), passed, chunk.usage()));
        return said;
    }

    /**
     * The answer is over: returns what is still to be said of choices that policy ended, each delta in an event of its own.
     *
     * @throws dev.postern.gateway.error.RefusedException {@code upstream_failed} where a choice has no end
     */
    public List<ChoiceDelta> finish() {
        List<ChoiceDelta> cut = new ArrayList<>();
        for (AnswerChoice choice : choices) {
            if (choice.finish() == null) {
                if (!stopped) {
                    throw UpstreamFault.unfinished();
                }
                cut.addAll(choice.cut());
            }
        }
        if (choices.isEmpty()) {
            throw UpstreamFault.unfinished();
        }
        return cut;
    }

    public AnswerHead head() {
        return head;
    }

    /** The choices so far, by their index. */
    public List<AnswerChoice> choices() {
        return choices;
    }

    /** What the server counted last, null where it did not. */
    public @Nullable UsageFigures counted() {
        return usage;
    }

    /** Whether policy ended the answer. */
    public boolean stopped() {
        return stopped;
    }

    /** Whether every choice that was asked for has come to its end. */
    public boolean complete() {
        return choices.size() == wishes.choices() && choices.stream().allMatch(choice -> choice.finish() != null);
    }

    /** What the guards decided, in order. */
    public List<Ruling> rulings() {
        return List.copyOf(rulings);
    }

    /** What the trail keeps of the count. */
    public AnswerUsage usage() {
        UsageFigures counted = usage;
        return counted == null
                ? AnswerUsage.UNKNOWN
                : new AnswerUsage(counted.total("prompt_tokens"), counted.total("completion_tokens"));
    }

    /** Why the first choice ended, empty while it goes on. */
    public String finishReason() {
        return choices.isEmpty()
                ? ""
                : Objects.requireNonNullElse(choices.getFirst().finish(), "");
    }

    /** How certain it is; nothing while it goes on, where policy ended it, and where it is not weighed. */
    public Optional<WeighedAnswer> weighed() {
        return scale == null || stopped ? Optional.empty() : scale.weighed(finishReason());
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
        AnswerChoice choice = new AnswerChoice(index, guards, rulings, wishes);
        choices.add(choice);
        choices.sort((a, b) -> Integer.compare(a.index(), b.index()));
        return choice;
    }

    /** An event says of the server's configuration what the server said with it, and all else as the answer began. */
    private AnswerHead head(Chunk chunk) {
        String said = chunk.head().fingerprint();
        return Objects.equals(said, head.fingerprint()) ? head : new AnswerHead(head.id(), head.created(), said);
    }
}
