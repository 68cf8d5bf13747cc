package dev.postern.gateway.attachment;

import java.util.Arrays;
import java.util.List;

/** What a page may know of files before it sends one. */
public final class ReadableFiles {
    private ReadableFiles() {}

    /** How the names of files end that are read, in small letters and without the dot. */
    public static List<String> endings() {
        return Arrays.stream(FileKind.values()).flatMap(FileKind::endings).toList();
    }
}
