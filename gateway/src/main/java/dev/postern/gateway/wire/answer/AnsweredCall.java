package dev.postern.gateway.wire.answer;

import dev.postern.policy.transform.AnswerText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call that a model makes, as far as it has come: its id, the function and the arguments. */
public final class AnsweredCall {
    private final int index;
    private final String path;
    private final ChoiceChannels channels;
    private final Channel channel;
    private final EscapeFolder folder = new EscapeFolder();
    private final MaskQuoter quoter;
    private final StringBuilder arguments = new StringBuilder();
    private String id = "";
    private @Nullable String name;

    /** @param path place of the function in the message, such as {@code tool_calls[0].function} */
    AnsweredCall(int index, String path, ChoiceChannels channels) {
        this.index = index;
        this.path = path;
        this.channels = channels;
        this.channel = channels.open(path + ".arguments", AnswerText.ARGUMENTS);
        this.quoter = new MaskQuoter(channels::isMasked);
    }

    /**
     * Decides the id. It goes back to the gateway with the result, so every call has one that can be repeated safely.
     *
     * @param own the id where the server gives none of that kind
     */
    String identify(@Nullable String given, String own) {
        id = own;
        if (given != null
                && PlainToken.is(given)
                && given.equals(channels.pass("tool_calls[" + index + "].id", given))) {
            id = given;
        }
        return id;
    }

    /** Takes the next pieces and returns what may go on of them; none where that is nothing. */
    List<CallDelta> accept(CallDelta in, @Nullable String newId) {
        @Nullable String called = null;
        if (in.name() != null && name == null) {
            called = channels.pass(path + ".name", in.name());
            name = called;
        }
        List<String> pieces =
                in.arguments() == null ? List.of() : quoted(channels.push(channel, folder.push(in.arguments())));
        if (newId == null && called == null) {
            return deltas(pieces);
        }
        List<CallDelta> all = new ArrayList<>(pieces.size() + 1);
        all.add(new CallDelta(index, newId, called, pieces.isEmpty() ? null : pieces.getFirst()));
        all.addAll(deltas(pieces.isEmpty() ? pieces : pieces.subList(1, pieces.size())));
        return all;
    }

    /** The arguments are over: what was still held back. */
    List<CallDelta> finish() {
        List<String> last = new ArrayList<>(quoted(channels.push(channel, folder.finish())));
        last.addAll(quoted(channels.finish(channel)));
        String open = quoter.finish();
        if (!open.isEmpty()) {
            arguments.append(open);
            last.add(open);
        }
        return deltas(last);
    }

    private List<String> quoted(List<String> pieces) {
        List<String> quoted = new ArrayList<>(pieces.size());
        for (String piece : pieces) {
            String next = quoter.push(piece);
            if (!next.isEmpty()) {
                arguments.append(next);
                quoted.add(next);
            }
        }
        return quoted;
    }

    private List<CallDelta> deltas(List<String> pieces) {
        return pieces.stream()
                .map(piece -> new CallDelta(index, null, null, piece))
                .toList();
    }

    /** The call's id. */
    public String id() {
        return id;
    }

    /** The function, empty where none was named. */
    public String name() {
        return name == null ? "" : name;
    }

    /** The arguments as they were passed on. */
    public String arguments() {
        return arguments.toString();
    }
}
