package dev.postern.audit.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for a text in bytes, whatever they are. */
final class RawScan {
    private RawScan() {}

    /** The files below a folder that hold the text. Files that go away meanwhile do not count. */
    static List<Path> filesWith(String text, Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.isRegularFile(file) && holds(file, text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean holds(Path file, String text) throws IOException {
        Finder finder = new Finder(text);
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(finder);
        } catch (NoSuchFileException e) {
            return false;
        }
        return finder.found();
    }

    /** Takes bytes and remembers whether the text was among them, across writes as well. */
    static final class Finder extends OutputStream {
        private final String text;
        private String rest = "";
        private boolean found;

        Finder(String text) {
            this.text = text;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            String seen = rest + new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
            found |= seen.contains(text);
            rest = seen.substring(Math.max(0, seen.length() - text.length() + 1));
        }

        boolean found() {
            return found;
        }
    }
}
