package dev.postern.gateway.auditdesk;

import dev.postern.audit.Trail;
import dev.postern.audit.bundle.About;
import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Subject;
import dev.postern.audit.store.BundleExport;
import dev.postern.audit.store.BundleTrust;
import dev.postern.audit.store.ExportedBundle;
import dev.postern.audit.store.TooManyRecordsException;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.trail.TrailSeal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Makes bundles, one at a time. A bundle is written to a file first; before its first byte leaves, it is recorded who takes
 * what, why and how much.
 */
@Singleton
final class ExportDesk {
    private static final Logger LOG = Logger.getLogger(ExportDesk.class);
    /** Private values are seen by a reveal only. */
    private static final String REDACTIONS = "client_request_id,client_address";

    private final AccessRecord access;
    private final Trail trail;
    private final TrailSeal seal;
    private final DataSource reader;
    private final Pseudonyms pseudonyms;
    private final TimeOrderedIds ids;
    private final HttpServerRequest request;
    private final InstantSource clock;
    private final Semaphore turn = new Semaphore(1);

    @Inject
    ExportDesk(
            AccessRecord access,
            Trail trail,
            TrailSeal seal,
            DataSource reader,
            KeyEncryption keys,
            TimeOrderedIds ids,
            HttpServerRequest request,
            InstantSource clock) {
        this.access = access;
        this.trail = trail;
        this.seal = seal;
        this.reader = reader;
        this.pseudonyms = new Pseudonyms(keys);
        this.ids = ids;
        this.request = request;
        this.clock = clock;
    }

    /**
     * The bytes of a bundle, which are gone when they were read.
     *
     * @throws RefusedException where nothing is sealed, too much was asked for, or the export cannot be recorded
     */
    InputStream export(ExportRequest asked) {
        BundleTrust trust = seal.bundles()
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.NOT_FOUND, "This gateway does not seal the trail, so no bundle can be proved."));
        if (!turn.tryAcquire()) {
            throw new RefusedException(ErrorCode.OVERLOADED, "A bundle is being made; try again when it is done.");
        }
        try (ExportedBundle bundle = bundle(asked, trust)) {
            record(asked, bundle);
            return Files.newInputStream(bundle.file(), StandardOpenOption.READ);
        } catch (TooManyRecordsException e) {
            throw new RefusedException(ErrorCode.QUERY_TOO_BROAD, e.getMessage() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("A bundle cannot be handed over", e);
        } finally {
            turn.release();
        }
    }

    private ExportedBundle bundle(ExportRequest asked, BundleTrust trust) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Subject who = access.subject();
        About about = new About(
                now.toString(),
                HexFormat.of().formatHex(pseudonyms.subject(Pseudonyms.quarter(now), who.id())),
                asked.purpose(),
                asked.line(),
                REDACTIONS);
        BundleExport export = new BundleExport(reader, trust, clock);
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        return Reading.of(() -> {
                    try {
                        return export.write(asked.query(), about, folder);
                    } catch (IOException e) {
                        throw new UncheckedIOException("A bundle cannot be written", e);
                    }
                })
                .orElseThrow(() ->
                        new RefusedException(ErrorCode.NOT_FOUND, "Nothing is sealed yet; try again in some seconds."));
    }

    private void record(ExportRequest asked, ExportedBundle bundle) {
        SortedMap<String, String> detail = new TreeMap<>(asked.forTheRecord());
        detail.put("records", Long.toString(bundle.records()));
        detail.put("size", Long.toString(bundle.size()));
        detail.put("redactions", REDACTIONS);
        try {
            trail.append(new AuditEvent.Administration(
                            ids.next(),
                            AdministrationKind.EXPORT,
                            Optional.of(access.subject()),
                            request.remoteAddress().hostAddress(),
                            "bundle",
                            detail))
                    .join();
        } catch (CompletionException e) {
            LOG.errorf("An export could not be recorded: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.AUDIT_UNAVAILABLE,
                    "The audit trail cannot be written at the moment, so nothing leaves it; try again shortly.");
        }
    }
}
