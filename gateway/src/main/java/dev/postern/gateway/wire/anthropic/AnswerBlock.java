package dev.postern.gateway.wire.anthropic;

/** One block of an answer as far as it has come: some of it may have gone out, the rest waits for its turn. */
final class AnswerBlock {
    /** What a block is. */
    enum Kind {
        THINKING,
        TEXT,
        TOOL_USE
    }

    private final Kind kind;
    private final int call;
    private final String id;
    private final StringBuilder text = new StringBuilder();
    private final JsonEnd end = new JsonEnd();
    private String name = "";
    private int shown;
    private boolean begun;
    private boolean over;

    private AnswerBlock(Kind kind, int call, String id) {
        this.kind = kind;
        this.call = call;
        this.id = id;
    }

    static AnswerBlock of(Kind kind) {
        return new AnswerBlock(kind, -1, "");
    }

    /**
     * A call of a tool.
     *
     * @param call which call of the answer, from 0
     */
    static AnswerBlock call(int call, String id) {
        return new AnswerBlock(Kind.TOOL_USE, call, id);
    }

    Kind kind() {
        return kind;
    }

    boolean isCall(int number) {
        return call == number;
    }

    String id() {
        return id;
    }

    /** The tool that is called. */
    String name() {
        return name;
    }

    void named(String tool) {
        name = tool;
    }

    /** Takes the next piece. What follows the end of a call's input is no part of it. */
    void add(String piece) {
        if (over || (kind == Kind.TOOL_USE && end.reached())) {
            return;
        }
        text.append(kind == Kind.TOOL_USE ? piece.substring(0, end.within(piece)) : piece);
    }

    /** Whether its end shows while it comes: that of text does not, that of JSON does. */
    boolean isWhole() {
        return kind != Kind.TOOL_USE || end.reached();
    }

    boolean begun() {
        return begun;
    }

    void begin() {
        begun = true;
    }

    void end() {
        over = true;
    }

    /** What has not gone out yet; it goes out now. */
    String next() {
        String next = text.substring(shown);
        shown = text.length();
        return next;
    }

    /** What has gone out. */
    String shown() {
        return text.substring(0, shown);
    }
}
