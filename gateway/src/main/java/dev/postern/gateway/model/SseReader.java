package dev.postern.gateway.model;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads an event stream (WHATWG HTML, section 9.2) as its bytes come, cut anywhere: line ends CR, LF or CRLF, comments,
 * data over several lines, a byte order mark at the start. Events with a foreign name are dropped, so that a model
 * server cannot reach further than the answer, and so are events without data; ids and retry times are ignored.
 *
 * <p>One reader serves one answer and is not thread-safe.
 */
public final class SseReader {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] DATA = ascii("data");
    private static final byte[] EVENT = ascii("event");
    private static final byte[] MESSAGE = ascii("message");
    private static final byte[] ERROR = ascii("error");
    private static final byte[] LINE_END = ascii("\n");

    private final int maximumEventBytes;
    private final Consumer<byte[]> events;
    private byte[] line = new byte[512];
    private int lineLength;
    private byte[] data = new byte[512];
    private int dataLength;
    private boolean hasData;
    private boolean foreign;
    private boolean lastWasCarriageReturn;
    private boolean firstLine = true;

    /**
     * @param maximumEventBytes the largest event; a larger one raises {@code upstream_failed}
     * @param events gets the data of each event, without the last line end
     */
    public SseReader(int maximumEventBytes, Consumer<byte[]> events) {
        this.maximumEventBytes = maximumEventBytes;
        this.events = events;
    }

    /** Takes the next bytes and hands on every event that is complete with them. */
    public void feed(byte[] bytes) {
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b != '\n' && b != '\r') {
                lastWasCarriageReturn = false;
                continue;
            }
            boolean secondHalfOfLineEnd = b == '\n' && lastWasCarriageReturn && i == begin && lineLength == 0;
            lastWasCarriageReturn = b == '\r';
            if (!secondHalfOfLineEnd) {
                keep(bytes, begin, i);
                endLine();
            }
            begin = i + 1;
        }
        keep(bytes, begin, bytes.length);
    }

    /** Whether the bytes so far end inside an event. */
    public boolean midEvent() {
        return hasData || lineLength > 0;
    }

    private void keep(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return;
        }
        bound((long) lineLength + dataLength + length);
        line = append(line, lineLength, bytes, from, length);
        lineLength += length;
    }

    private void endLine() {
        int from = 0;
        if (firstLine) {
            firstLine = false;
            from = startsWithMark() ? BYTE_ORDER_MARK.length : 0;
        }
        int to = lineLength;
        lineLength = 0;
        if (from == to) {
            dispatch();
            return;
        }
        int colon = from;
        while (colon < to && line[colon] != ':') {
            colon++;
        }
        int value = Math.min(to, colon + 1);
        if (value < to && line[value] == ' ') {
            value++;
        }
        if (is(DATA, from, colon)) {
            addData(value, to);
        } else if (is(EVENT, from, colon)) {
            foreign = !is(MESSAGE, value, to) && !is(ERROR, value, to) && value != to;
        }
    }

    private void addData(int from, int to) {
        if (hasData) {
            data = append(data, dataLength, LINE_END, 0, 1);
            dataLength++;
        }
        data = append(data, dataLength, line, from, to - from);
        dataLength += to - from;
        hasData = true;
    }

    private void dispatch() {
        boolean wanted = dataLength > 0 && !foreign;
        byte[] event = wanted ? Arrays.copyOf(data, dataLength) : new byte[0];
        dataLength = 0;
        hasData = false;
        foreign = false;
        if (wanted) {
            events.accept(event);
        }
    }

    private boolean startsWithMark() {
        return lineLength >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private boolean is(byte[] word, int from, int to) {
        return Arrays.equals(line, from, to, word, 0, word.length);
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    private void bound(long bytes) {
        if (bytes > maximumEventBytes) {
            throw new RefusedException(
                    ErrorCode.UPSTREAM_FAILED,
                    "The model server sent an event larger than " + maximumEventBytes + " bytes.");
        }
    }

    private static byte[] append(byte[] target, int used, byte[] source, int from, int length) {
        byte[] grown =
                used + length <= target.length ? target : Arrays.copyOf(target, Math.max(used + length, 2 * used));
        System.arraycopy(source, from, grown, used, length);
        return grown;
    }
}
