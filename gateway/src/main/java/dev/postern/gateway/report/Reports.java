package dev.postern.gateway.report;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyUnavailableException;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.content.UnreadableContentException;
import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.policydesk.ActivePolicy;
import dev.postern.gateway.trail.OwnExchange;
import dev.postern.gateway.trail.OwnExchanges;
import dev.postern.policy.decision.Requester;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/** Keeps reports, and shows them with what detectors make of them today. Thread-safe; may block. */
@Singleton
final class Reports {
    private static final Logger LOG = Logger.getLogger(Reports.class);

    /** In the place of a quarter: a reporter's hash here is none of the trail's. */
    private static final String FOREVER = "reports";

    private final ReportRows rows;
    private final ReportCipher cipher;
    private final OwnExchanges exchanges;
    private final ActivePolicy policies;
    private final DeskTransaction transaction;
    private final Pseudonyms pseudonyms;
    private final InstantSource clock;

    @Inject
    Reports(
            ReportRows rows,
            ReportCipher cipher,
            OwnExchanges exchanges,
            ActivePolicy policies,
            DeskTransaction transaction,
            KeyEncryption encryption,
            InstantSource clock) {
        this.rows = rows;
        this.cipher = cipher;
        this.exchanges = exchanges;
        this.policies = policies;
        this.transaction = transaction;
        this.pseudonyms = new Pseudonyms(encryption);
        this.clock = clock;
    }

    /**
     * The policy that decided in the exchange that a report is about.
     *
     * @throws RefusedException {@code not_found} where there is no such exchange of this requester, {@code invalid_request}
     *     where it has no such finding, {@code step_refused} where that is reported already
     */
    String require(ReportForm form, Requester requester) {
        OwnExchange exchange = exchanges
                .find(form.requestId(), requester)
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.NOT_FOUND, "There is no exchange of yours under this id.", "requestId"));
        if (!exchange.rules().contains(form.rule())) {
            throw Parameters.invalid("No such rule decided in this exchange.", "rule");
        }
        if (!exchange.findings().contains(form.type())) {
            throw Parameters.invalid("Nothing of this type was found in this exchange.", "type");
        }
        if (run(() -> rows.isThere(form))) {
            throw already();
        }
        return exchange.policyVersion();
    }

    /** Keeps a report. */
    void add(UUID id, ReportForm form, String policyVersion, Requester requester) {
        ReportRow row = new ReportRow();
        row.id = id;
        row.reporter = reporter(requester);
        row.request = form.requestId();
        row.policyVersion = policyVersion;
        row.rule = form.rule();
        row.type = form.type();
        row.direction = form.direction();
        row.reported = clock.instant();
        row.state = "open";
        row.reason = "";
        try {
            run(() -> {
                cipher.seal(row, new ReportCipher.Written(form.comment(), form.fragment()));
                rows.persistAndFlush(row);
                return row;
            });
        } catch (ConstraintViolationException e) {
            throw already();
        }
    }

    /** A page, and one more where there is more. */
    List<ReportView> page(ReportQuery query) {
        return run(() -> rows.page(query.open(), query.end(), query.limit() + 1).stream()
                .map(this::view)
                .toList());
    }

    /**
     * Refuses where this person may not settle this report.
     *
     * @throws RefusedException {@code not_found}, or {@code step_refused} where it is settled or of one's own
     */
    void requireOpen(UUID id, Requester settler) {
        run(() -> open(rows.findByIdOptional(id), settler));
    }

    /** Settles a report; throws as {@link #requireOpen}. */
    ReportView settle(UUID id, Settlement settlement, Requester settler) {
        return run(() -> {
            ReportRow row = open(rows.hold(id), settler);
            row.state = settlement.verdict();
            row.reason = settlement.reason();
            row.settled = clock.instant();
            return view(row);
        });
    }

    private ReportRow open(Optional<ReportRow> found, Requester settler) {
        ReportRow row =
                found.orElseThrow(() -> new RefusedException(ErrorCode.NOT_FOUND, "There is no such report.", "id"));
        if (!row.state.equals("open")) {
            throw new RefusedException(ErrorCode.STEP_REFUSED, "This report is settled already.");
        }
        if (row.reporter.equals(reporter(settler))) {
            throw new RefusedException(ErrorCode.STEP_REFUSED, "Somebody else settles what you reported.");
        }
        return row;
    }

    private ReportView view(ReportRow row) {
        ReportCipher.Written written = cipher.open(row);
        boolean handedOver = !written.fragment().isEmpty();
        boolean settled = row.settled != null;
        return new ReportView(
                row.id,
                row.reported,
                row.request,
                row.policyVersion,
                row.rule,
                row.type,
                row.direction,
                written.comment(),
                handedOver ? written.fragment() : null,
                handedOver ? ExplainedFinding.in(written.fragment(), policies.inForce()) : null,
                row.state,
                row.settled,
                settled ? row.reason : null);
    }

    private String reporter(Requester requester) {
        return HexFormat.of().formatHex(pseudonyms.subject(FOREVER, requester.subject()));
    }

    private <T> T run(Callable<T> work) {
        try {
            return transaction.run(work);
        } catch (KeyUnavailableException e) {
            LOG.errorf("The key of a report cannot be used: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.DESK_UNAVAILABLE, "The key of reports cannot be had at the moment; try again shortly.");
        } catch (UnreadableContentException e) {
            LOG.errorf("A report is not as it was kept: %s", e.getMessage());
            throw new RefusedException(ErrorCode.INTERNAL, "A report is not as it was kept, so none is shown.");
        }
    }

    private static RefusedException already() {
        return new RefusedException(ErrorCode.STEP_REFUSED, "This finding was reported already.");
    }
}
