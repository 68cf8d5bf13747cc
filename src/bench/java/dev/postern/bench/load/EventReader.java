package dev.postern.bench.load;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/**
 * Reads the data of server-sent events as bytes come, cut anywhere. Knows what a gateway sends: line feeds with or
 * without a carriage return, one or several data lines, comments. One reader serves one answer.
 */
final class EventReader {
    private static final byte[] DATA = {'d', 'a', 't', 'a', ':'};

    private final Consumer<byte[]> events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private final ByteArrayOutputStream data = new ByteArrayOutputStream(512);
    private boolean hasData;

    EventReader(Consumer<byte[]> events) {
        this.events = events;
    }

    void feed(byte[] bytes) {
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line.write(bytes, begin, i - begin);
                endLine();
                begin = i + 1;
            }
        }
        line.write(bytes, begin, bytes.length - begin);
    }

    /** Whether the bytes so far end inside an event. */
    boolean midEvent() {
        return hasData || line.size() > 0;
    }

    private void endLine() {
        byte[] read = line.toByteArray();
        line.reset();
        int length = read.length > 0 && read[read.length - 1] == '\r' ? read.length - 1 : read.length;
        if (length == 0) {
            dispatch();
        } else if (isData(read, length)) {
            int from = DATA.length < length && read[DATA.length] == ' ' ? DATA.length + 1 : DATA.length;
            if (hasData) {
                data.write('\n');
            }
            data.write(read, from, length - from);
            hasData = true;
        }
    }

    private void dispatch() {
        if (hasData) {
            byte[] event = data.toByteArray();
            data.reset();
            hasData = false;
            events.accept(event);
        }
    }

    private static boolean isData(byte[] line, int length) {
        if (length < DATA.length) {
            return false;
        }
        for (int i = 0; i < DATA.length; i++) {
            if (line[i] != DATA[i]) {
                return false;
            }
        }
        return true;
    }
}
