package dev.postern.acceptance.fault.witness;

import dev.postern.acceptance.fault.oracle.SeenSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remembers every seal that ever stood in the file outside of the database, also should it be taken out again. Belongs to
 * one thread.
 */
public final class SealLog {
    /** Origin, size, root, an empty line, and lines of signatures that end whole: a torn note does not match. */
    private static final Pattern NOTE = Pattern.compile(
            "^\\S+\\n(?<size>\\d+)\\n(?<root>[A-Za-z0-9+/]{43}=)\\n\\n(?:\u2014 \\S+ [A-Za-z0-9+/=]+\\n)+$",
            Pattern.MULTILINE);

    private final Path file;
    private final Set<SeenSeal> seen = new LinkedHashSet<>();
    private long done;

    public SealLog(Path file) {
        this.file = file;
    }

    /** Takes up what was added since the last look. */
    public void look() {
        if (Files.notExists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() < done) {
                done = 0;
            }
            String added =
                    new String(Channels.newInputStream(channel.position(done)).readAllBytes(), StandardCharsets.UTF_8);
            Matcher note = NOTE.matcher(added);
            int end = 0;
            while (note.find()) {
                end = note.end();
                byte[] root = Base64.getDecoder().decode(note.group("root"));
                seen.add(new SeenSeal(
                        "file",
                        Long.parseLong(note.group("size")),
                        HexFormat.of().formatHex(root)));
            }
            done += added.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<SeenSeal> seen() {
        return Set.copyOf(seen);
    }
}
