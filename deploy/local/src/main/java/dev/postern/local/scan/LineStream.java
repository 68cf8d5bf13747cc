package dev.postern.local.scan;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one line after the other; each line reads like a stream of its own that ends before the line break. However
 * much of a line was read, {@link #nextLine()} goes on with the next, so that one bad line costs nothing of the rest.
 */
final class LineStream extends InputStream {
    /** What is done before a read that may have to wait, such as handing out the answers that are ready. */
    @FunctionalInterface
    interface Pause {
        void beforeWaiting() throws IOException;
    }

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final Pause pause;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private boolean lineIsOver = true;
    private long number;

    LineStream(InputStream in, Pause pause) {
        this.in = in;
        this.pause = pause;
    }

    /** Goes to the beginning of the next line; false where there is none. A break at the very end begins no line. */
    boolean nextLine() throws IOException {
        while (!lineIsOver) {
            at = lineEnd(end);
            passBreak();
        }
        if (at == end && !fill()) {
            return false;
        }
        lineIsOver = false;
        number++;
        if (number == 1) {
            passByteOrderMark();
        }
        return true;
    }

    /** Number of the line, from 1. */
    long number() {
        return number;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!lineIsOver && at == end && !fill()) {
            lineIsOver = true;
        }
        if (lineIsOver) {
            return -1;
        }
        int stop = lineEnd((int) Math.min(end, (long) at + length));
        int count = stop - at;
        System.arraycopy(buffer, at, target, offset, count);
        at = stop;
        if (count == 0) {
            passBreak();
            return -1;
        }
        return count;
    }

    private int lineEnd(int limit) {
        int place = at;
        while (place < limit && buffer[place] != '\n') {
            place++;
        }
        return place;
    }

    /** At a line break or at the end of what was read: notes whether the line is over. */
    private void passBreak() throws IOException {
        if (at < end) {
            at++;
            lineIsOver = true;
        } else if (!fill()) {
            lineIsOver = true;
        }
    }

    private void passByteOrderMark() throws IOException {
        if ((buffer[at] & 0xff) != 0xef) {
            return;
        }
        while (end - at < 3 && more()) {
            // The mark may arrive in pieces.
        }
        if (end - at >= 3 && (buffer[at + 1] & 0xff) == 0xbb && (buffer[at + 2] & 0xff) == 0xbf) {
            at += 3;
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = 0;
        return more();
    }

    private boolean more() throws IOException {
        if (in.available() == 0) {
            pause.beforeWaiting();
        }
        int count = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, count);
        return count > 0;
    }
}
