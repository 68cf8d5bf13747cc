package dev.postern.policy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Test rows of other projects, which are not part of this one. */
public final class OutsideCorpora {
    private OutsideCorpora() {}

    /**
     * A file of {@code shared/corpora} beside the checkout, or further up where the checkout is one of several. Where there
     * is none, the test that asks is skipped and says so.
     */
    public static Path file(String name) {
        Path wanted = Path.of("shared", "corpora", name);
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(wanted))
                .filter(Files::exists)
                .findFirst()
                .orElse(wanted);
        assumeTrue(Files.exists(file), "skipped: the corpora of other projects are not beside the checkout");
        return file;
    }
}
