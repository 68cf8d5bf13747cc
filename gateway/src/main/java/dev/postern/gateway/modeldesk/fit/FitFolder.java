package dev.postern.gateway.modeldesk.fit;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.model.fit.ModelFile;
import dev.postern.model.fit.ModelFiles;
import dev.postern.model.fit.UnreadableModelException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The model files below the folder that {@code postern.fit.folder} names. What somebody asks for is only ever compared with the
 * names that were found there, never made into a path; no link is followed. Thread-safe.
 */
@Singleton
public final class FitFolder {
    /** Files beyond that are not listed. */
    static final int MOST_FILES = 1000;

    /** How many folders a file may stand below. */
    static final int DEEPEST = 4;

    private static final String FILE = "file";
    private static final Logger LOG = Logger.getLogger(FitFolder.class);

    /** A whole model, or the file that names its parts. */
    private static final Pattern MODEL = Pattern.compile(".+\\.(gguf|safetensors)|model\\.safetensors\\.index\\.json");

    /** One of several parts, save the first of a GGUF model, which stands for all. */
    private static final Pattern PART =
            Pattern.compile(".+-(?!00001-of-[0-9]{5}\\.gguf)[0-9]{5}-of-[0-9]{5}\\.(gguf|safetensors)");

    private final Optional<Path> folder;

    @Inject
    FitFolder(PosternConfig config) {
        this(config.fit().folder());
    }

    FitFolder(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Whether there is such a folder at all. */
    boolean isConfigured() {
        return folder.isPresent();
    }

    /**
     * The files by their names below the folder, with {@code /} between folders; none where no folder is configured.
     *
     * @throws RefusedException {@code step_refused} where the folder cannot be read
     */
    SortedMap<String, Path> files() {
        SortedMap<String, Path> files = new TreeMap<>();
        if (folder.isPresent()) {
            try {
                Path root = folder.get().toRealPath();
                Files.walkFileTree(root, Set.of(), DEEPEST, listing(root, files));
            } catch (IOException e) {
                LOG.warnf("The folder of postern.fit.folder cannot be read: %s", e.getMessage());
                throw new RefusedException(
                        ErrorCode.STEP_REFUSED,
                        "The folder that postern.fit.folder names cannot be read by the gateway; its log says why.");
            }
        }
        return files;
    }

    /**
     * Reads one of {@link #files}.
     *
     * @throws RefusedException {@code not_found} where it is not among them, {@code model_unreadable} where it is no model
     */
    ModelFile model(String name) {
        Path file = files().get(name);
        if (file == null) {
            throw new RefusedException(
                    ErrorCode.NOT_FOUND, "There is no such model file; /api/models/fit lists those there are.", FILE);
        }
        try {
            return ModelFiles.readWithoutLinks(file);
        } catch (UnreadableModelException e) {
            throw new RefusedException(ErrorCode.MODEL_UNREADABLE, e.reason(), FILE);
        } catch (IOException e) {
            LOG.warnf("A model file cannot be read: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.MODEL_UNREADABLE, "The gateway cannot read this file; its log says why.", FILE);
        }
    }

    private static SimpleFileVisitor<Path> listing(Path root, SortedMap<String, Path> files) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName());
                if (attributes.isRegularFile()
                        && MODEL.matcher(name).matches()
                        && !PART.matcher(name).matches()) {
                    files.put(root.relativize(file).toString().replace('\\', '/'), file);
                }
                return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            // A folder that the gateway may not read has nothing to offer.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(root)) {
                    throw e;
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }
}
