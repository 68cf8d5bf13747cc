package dev.postern.gateway.attachment;

import dev.postern.gateway.config.FileSettings;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.FileText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.jboss.logging.Logger;

/**
 * Reads files on a few threads of their own, for a bounded time. A reading that is over time stops at its next step; one
 * that takes none keeps its thread, and when all threads are lost requests with files are {@code overloaded}.
 */
@Singleton
public final class BoundedFileText implements FileText {
    private static final Logger LOG = Logger.getLogger(BoundedFileText.class);
    private static final int IDLE_SECONDS = 30;

    private final FileSettings limits;
    private final Extractor extractor;
    private final ThreadPoolExecutor workers;

    @Inject
    public BoundedFileText(PosternConfig config) {
        this(config.files(), new FileExtractor());
    }

    BoundedFileText(FileSettings limits, Extractor extractor) {
        this.limits = limits;
        this.extractor = extractor;
        this.workers = new ThreadPoolExecutor(
                limits.workers(),
                limits.workers(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.waiting()),
                Thread.ofPlatform().name("file-", 0).daemon().factory());
        workers.allowCoreThreadTimeOut(true);
    }

    @Override
    public String read(byte[] bytes, String name, String mediaType) {
        if (bytes.length > limits.maximumBytes()) {
            throw Unreadable.tooLarge(limits.maximumBytes());
        }
        FileKind kind = FileKind.of(name, mediaType).orElseThrow(Unreadable::kind);
        String text = clean(extracted(bytes, kind));
        if (text.isEmpty()) {
            throw Unreadable.noText();
        }
        return text;
    }

    private String extracted(byte[] bytes, FileKind kind) {
        Bounds bounds = new Bounds(limits.maximumCharacters());
        Future<String> reading;
        try {
            reading = workers.submit(() -> extract(bytes, kind, bounds));
        } catch (RejectedExecutionException e) {
            throw Unreadable.busy();
        }
        try {
            return reading.get(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            RefusedException reason = Unreadable.tooSlow(limits.deadline().toSeconds());
            bounds.expire(reason);
            reading.cancel(true);
            throw reason;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Unreadable.busy();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RefusedException refusal ? refusal : Unreadable.broken();
        }
    }

    /** Whatever goes wrong in a parser, memory and stack included, means that the file is not read. */
    private String extract(byte[] bytes, FileKind kind, Bounds bounds) {
        try {
            bounds.check();
            String text = extractor.extract(bytes, kind, bounds);
            bounds.check();
            return text;
        } catch (RefusedException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw Unreadable.encrypted();
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            bounds.check();
            LOG.infof(
                    "A file of kind %s could not be read: %s",
                    kind, e.getClass().getName());
            throw Unreadable.broken();
        }
    }

    /** Whole characters only, without the white space around. */
    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }
}
