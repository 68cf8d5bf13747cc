package dev.postern.gateway.policydesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What a file looks like from outside. Two looks that are equal mean the same content, unless somebody wrote as many
 * bytes into the same file within one tick of the file system's clock.
 *
 * @param size in bytes
 * @param changed when its content last did
 * @param identity of the file itself, which changes when another one is moved into its place
 * @param readable whether this process may read it
 */
record FileLook(long size, FileTime changed, String identity, boolean readable) {
    private static final FileLook NOTHING_THERE = new FileLook(-1, FileTime.fromMillis(0), "", false);

    /** Looks at a file now, through links. */
    static FileLook at(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileLook(
                    found.size(), found.lastModifiedTime(), String.valueOf(found.fileKey()), Files.isReadable(file));
        } catch (IOException e) {
            return NOTHING_THERE;
        }
    }
}
