package dev.postern.audit.sink;

import dev.postern.audit.siem.SiemMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file that is only added to, one message a line. Messages count as taken when they are on the disk. At its size the file
 * becomes {@code name.1}, that one {@code name.2}, and so on; the oldest one goes. A line that a crash left unfinished is
 * ended before the next one is written.
 */
public final class LineFile implements Sink {
    private final Path file;
    private final long largest;
    private final int kept;

    /**
     * @param largest bytes after which a new file is begun
     * @param kept how many full files are kept, at least 1
     */
    public LineFile(Path file, long largest, int kept) {
        this.file = file;
        this.largest = largest;
        this.kept = kept;
    }

    @Override
    public Answer send(List<SiemMessage> messages) throws IOException {
        if (Files.exists(file) && Files.size(file) >= largest) {
            rotate();
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            if (end > 0 && lastByte(channel, end) != '\n') {
                lines.write('\n');
            }
            for (SiemMessage message : messages) {
                lines.write(message.utf8());
                lines.write('\n');
            }
            ByteBuffer bytes = ByteBuffer.wrap(lines.toByteArray());
            channel.position(end);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return new Answer.Taken();
    }

    @Override
    public boolean confirms() {
        return true;
    }

    @Override
    public void close() {}

    private static byte lastByte(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0);
    }

    private void rotate() throws IOException {
        for (int number = kept - 1; number >= 1; number--) {
            if (Files.exists(numbered(number))) {
                Files.move(numbered(number), numbered(number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }
}
