package dev.postern.gateway.auditdesk;

import dev.postern.audit.Trail;
import dev.postern.audit.bundle.About;
import dev.postern.audit.bundle.Disclosable;
import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Subject;
import dev.postern.audit.store.BundleExport;
import dev.postern.audit.store.BundleTrust;
import dev.postern.audit.store.Disclosure;
import dev.postern.audit.store.ExportedBundle;
import dev.postern.audit.store.TooManyRecordsException;
import dev.postern.audit.store.reveal.RevealReading;
import dev.postern.audit.store.reveal.RevealedValues;
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
 * what, why and how much. Private values come along by a reveal only, where each request they belong to is recorded before it
 * is opened.
 */
@Singleton
final class ExportDesk {
    private static final Logger LOG = Logger.getLogger(ExportDesk.class);

    private final AccessRecord access;
    private final Trail trail;
    private final TrailSeal seal;
    private final DataSource reader;
    private final RevealReading reveals;
    private final RevealDesk revealDesk;
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
            RevealReading reveals,
            RevealDesk revealDesk,
            KeyEncryption keys,
            TimeOrderedIds ids,
            HttpServerRequest request,
            InstantSource clock) {
        this.access = access;
        this.trail = trail;
        this.seal = seal;
        this.reader = reader;
        this.reveals = reveals;
        this.revealDesk = revealDesk;
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
        try {
            Optional<RevealedValues> values = asked.byReveal().map(this::values);
            return handOver(asked, values, trust);
        } catch (TooManyRecordsException e) {
            throw new RefusedException(ErrorCode.QUERY_TOO_BROAD, e.getMessage() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("A bundle cannot be handed over", e);
        } finally {
            turn.release();
        }
    }

    private InputStream handOver(ExportRequest asked, Optional<RevealedValues> values, BundleTrust trust)
            throws IOException {
        try (ExportedBundle bundle = bundle(asked, values, trust)) {
            record(asked, bundle, values);
            return Files.newInputStream(bundle.file(), StandardOpenOption.READ);
        }
    }

    private RevealedValues values(ExportRequest.Disclosed disclosed) {
        return revealDesk.run(() -> RevealDesk.there(
                reveals.values(disclosed.reveal(), disclosed.kinds(), revealDesk.staff()), "There is no such reveal."));
    }

    private ExportedBundle bundle(ExportRequest asked, Optional<RevealedValues> values, BundleTrust trust) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Subject who = access.subject();
        About about = new About(
                now.toString(),
                HexFormat.of().formatHex(pseudonyms.subject(Pseudonyms.quarter(now), who.id())),
                asked.purpose(),
                asked.line(),
                asked.redactions());
        BundleExport export = new BundleExport(reader, trust, clock);
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        Disclosure disclosure = values.<Disclosure>map(by -> by).orElse(Disclosure.NONE);
        return revealDesk
                .run(() -> {
                    try {
                        return export.write(asked.query(), about, disclosure, folder);
                    } catch (IOException e) {
                        throw new UncheckedIOException("A bundle cannot be written", e);
                    }
                })
                .orElseThrow(() ->
                        new RefusedException(ErrorCode.NOT_FOUND, "Nothing is sealed yet; try again in some seconds."));
    }

    private void record(ExportRequest asked, ExportedBundle bundle, Optional<RevealedValues> values) {
        SortedMap<String, String> detail = new TreeMap<>(asked.forTheRecord());
        detail.put("records", Long.toString(bundle.records()));
        detail.put("size", Long.toString(bundle.size()));
        detail.put("redactions", Disclosable.line(asked.redactions()));
        values.ifPresent(disclosed -> detail.put("disclosed_values", Long.toString(disclosed.count())));
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
