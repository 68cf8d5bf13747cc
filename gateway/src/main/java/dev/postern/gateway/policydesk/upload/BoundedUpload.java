package dev.postern.gateway.policydesk.upload;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What is uploaded, so many bytes and for so long. Refuses with {@code request_too_large} or {@code request_timeout}. */
final class BoundedUpload extends FilterInputStream {
    private final long most;
    private final Duration patience;
    private final InstantSource clock;
    private final Instant end;
    private long read;

    BoundedUpload(InputStream in, long most, Duration patience, InstantSource clock) {
        super(in);
        this.most = most;
        this.patience = patience;
        this.clock = clock;
        this.end = clock.instant().plus(patience);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (clock.instant().isAfter(end)) {
            throw new RefusedException(
                    ErrorCode.REQUEST_TIMEOUT,
                    "The upload took longer than " + patience.toSeconds() + " seconds; try again, or send less.");
        }
        int got = super.read(bytes, from, count);
        read += Math.max(0, got);
        if (read > most) {
            throw tooLarge(most);
        }
        return got;
    }

    @Override
    public long skip(long count) throws IOException {
        throw new IOException("everything is read");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static RefusedException tooLarge(long most) {
        return new RefusedException(
                ErrorCode.REQUEST_TOO_LARGE,
                "An upload has " + most
                        + " bytes at most. Build it where the data is, with ./postern dataset build, and"
                        + " upload what was built; or put that into the gateway's data folder.");
    }
}
