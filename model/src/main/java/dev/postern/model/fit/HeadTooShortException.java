package dev.postern.model.fit;

/** The head of a file goes on behind the bytes that are there: more of them may make it readable. */
public final class HeadTooShortException extends UnreadableModelException {
    private static final long serialVersionUID = 1;

    private final long wanted;

    HeadTooShortException(long wanted) {
        super("The head goes on behind what is there; at least the first " + wanted + " bytes of the file are needed.");
        this.wanted = wanted;
    }

    /** How many bytes from the beginning of the file are needed at least, in bytes; the head may go on behind them. */
    public long wanted() {
        return wanted;
    }
}
