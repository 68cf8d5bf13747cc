package dev.postern.gateway.policydesk.upload;

import dev.postern.gateway.config.PolicySettings;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.policydesk.data.BuiltData;
import dev.postern.gateway.policydesk.data.Content;
import dev.postern.gateway.policydesk.data.DataKind;
import dev.postern.gateway.policydesk.data.DataName;
import dev.postern.gateway.wire.FileText;
import dev.postern.policy.detect.dataset.Column;
import dev.postern.policy.detect.dataset.Dataset;
import dev.postern.policy.detect.dataset.TableBuild;
import dev.postern.policy.detect.dataset.TableProblem;
import dev.postern.policy.detect.fingerprint.Fingerprint;
import dev.postern.policy.detect.fingerprint.FingerprintBuilder;
import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.UnusableDataException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/**
 * Makes data of what is uploaded: of a table, of a document, or of a file that {@code ./postern dataset build} or
 * {@code ./postern fingerprint build} made. One at a time, since building takes memory. Nothing is written to a disk, and nothing
 * of a value is said. Thread-safe.
 */
@Singleton
public final class Uploads {
    /** How both kinds of built files begin; no word of a table's first row is likely to. */
    private static final byte[] BUILT = "POSTERN ".getBytes(StandardCharsets.US_ASCII);

    private static final int BUFFER = 1 << 16;

    private final PolicySettings.Uploads limits;
    private final int mostOfDocument;
    private final FileText files;
    private final InstantSource clock;
    private final Semaphore turn = new Semaphore(1);

    @Inject
    Uploads(PosternConfig config, FileText files, InstantSource clock) {
        this.limits = config.policy().uploads();
        this.mostOfDocument = config.files().maximumBytes();
        this.files = files;
        this.clock = clock;
    }

    /** So many bytes a table or a built file may have. */
    public long mostBytes() {
        return limits.maximumBytes();
    }

    /** So many bytes a document may have. */
    public long mostBytesOfDocument() {
        return Math.min(mostOfDocument, limits.maximumBytes());
    }

    /**
     * Reads an upload to its end, or to where it is refused.
     *
     * @throws RefusedException {@code request_too_large}, {@code request_timeout}; {@code overloaded} while another one is read;
     *     {@code invalid_request} where a document is none that is read
     */
    public UploadReading read(InputStream body, DataName name, UploadForm form, DataKey key) throws IOException {
        if (!turn.tryAcquire()) {
            throw new RefusedException(
                    ErrorCode.OVERLOADED, "Another upload is being read by this gateway; try again shortly.");
        }
        try (PushbackInputStream in = new PushbackInputStream(
                new BoundedUpload(body, limits.maximumBytes(), limits.deadline(), clock), BUILT.length)) {
            byte[] start = in.readNBytes(BUILT.length);
            in.unread(start);
            if (Arrays.equals(start, BUILT)) {
                return form.columns().isEmpty()
                        ? built(in, name, key)
                        : UploadReading.Rejected.whole(
                                "This file is built already and has its columns; leave them out.");
            }
            return switch (name.kind()) {
                case DATASET -> table(in, name, form.columns(), key);
                case FINGERPRINT -> document(in, name, form, key);
            };
        } finally {
            turn.release();
        }
    }

    private UploadReading table(InputStream in, DataName name, List<Column> columns, DataKey key) throws IOException {
        TableBuild build;
        try {
            build = new TableBuild(name.name(), key, columns, limits.maximumValues());
        } catch (IllegalArgumentException e) {
            return UploadReading.Rejected.whole(String.valueOf(e.getMessage()));
        }
        List<TableProblem> problems =
                build.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), BUFFER));
        if (!problems.isEmpty()) {
            return new UploadReading.Rejected(problems, problems.size() == TableBuild.MOST_PROBLEMS);
        }
        Content content = Content.of(build::write, limits.maximumBytes());
        return new UploadReading.Accepted(new BuiltData(name, build.rows(), written(columns), content));
    }

    private UploadReading document(InputStream in, DataName name, UploadForm form, DataKey key) throws IOException {
        if (!form.columns().isEmpty()) {
            return UploadReading.Rejected.whole("A document has no columns.");
        }
        int most = Math.toIntExact(mostBytesOfDocument());
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw BoundedUpload.tooLarge(most);
        }
        FingerprintBuilder builder = new FingerprintBuilder(name.name(), key);
        builder.add(files.read(bytes, form.file(), ""));
        if (builder.length() < FingerprintBuilder.SHORTEST) {
            return UploadReading.Rejected.whole("The document has fewer than " + FingerprintBuilder.SHORTEST
                    + " letters and digits, too few to be told from others.");
        }
        Content content = Content.of(builder::write, limits.maximumBytes());
        return new UploadReading.Accepted(new BuiltData(name, builder.length(), "", content));
    }

    private UploadReading built(InputStream in, DataName name, DataKey key) throws IOException {
        Content content = Content.of(in::transferTo, limits.maximumBytes());
        try {
            BuiltData built = name.kind() == DataKind.DATASET
                    ? dataset(name, content, Dataset.read(content.open(), key))
                    : fingerprint(name, content, Fingerprint.read(content.open(), key));
            return new UploadReading.Accepted(built);
        } catch (UnusableDataException e) {
            return UploadReading.Rejected.whole(e.getMessage());
        }
    }

    private static BuiltData dataset(DataName name, Content content, Dataset read) throws UnusableDataException {
        requireName(name, read.name());
        return new BuiltData(name, read.rows(), written(read.columns()), content);
    }

    private static BuiltData fingerprint(DataName name, Content content, Fingerprint read)
            throws UnusableDataException {
        requireName(name, read.name());
        return new BuiltData(name, read.length(), "", content);
    }

    private static void requireName(DataName wanted, String name) throws UnusableDataException {
        if (!wanted.name().equals(name)) {
            throw new UnusableDataException("This file was built under another name; upload it under that one.");
        }
    }

    private static String written(List<Column> columns) {
        return columns.stream()
                .map(column -> column.name() + ':' + column.kind().word())
                .collect(Collectors.joining(","));
    }
}
