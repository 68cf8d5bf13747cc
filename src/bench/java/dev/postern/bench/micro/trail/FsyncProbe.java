package dev.postern.bench.micro.trail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** How long the disk takes for a durable write of 8 kB, the floor under every commit. */
final class FsyncProbe {
    private static final int BLOCK = 8_192;

    private FsyncProbe() {}

    /** Times in nanoseconds. */
    static Histogram run(Path folder, Duration time) throws IOException {
        Histogram nanos = new Histogram(3);
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long end = System.nanoTime() + time.toNanos();
        try (FileChannel file =
                FileChannel.open(folder.resolve("probe"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (System.nanoTime() < end) {
                long begin = System.nanoTime();
                file.write(block.clear(), 0);
                file.force(false);
                nanos.recordValue(System.nanoTime() - begin);
            }
        }
        return nanos;
    }
}
