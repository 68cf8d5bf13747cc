package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.search.LiveTail;
import dev.postern.audit.store.search.SearchDatabase;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Exchanges as they are recorded, for auditors, as server-sent events. */
@Singleton
@Path("/api/audit/live")
public class LiveResource {
    private static final Logger LOG = Logger.getLogger(LiveResource.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** A client that wants more opens the stream again, and its role is looked at again. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int AT_A_TIME = 16;
    private static final int ALIVE_EVERY = 30;

    private final AccessRecord access;
    private final SearchDatabase database;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    @Inject
    LiveResource(AccessRecord access, SearchDatabase database, Clock clock) {
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Events {@code exchange} when one begins and when it ends, and {@code skipped} where there were too many to show; the
     * parameters are those of {@link ExchangeCriteria}.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed(Roles.AUDITOR)
    @Blocking
    public Multi<OutboundSseEvent> live(@Context UriInfo uri, @Context Sse sse) {
        Parameters parameters = Parameters.of(uri.getQueryParameters(), ExchangeCriteria.names());
        LiveTail tail = new LiveTail(database, clock, ExchangeCriteria.of(parameters));
        if (!places.tryAcquire()) {
            throw RefusedException.forSeconds(
                    5, ErrorCode.OVERLOADED, "As many people follow the trail as may at a time; try again later.");
        }
        try {
            LiveStream stream = new LiveStream(tail, access.reader(), parameters.forTheRecord(), clock);
            stream.look();
            return Multi.createFrom()
                    .ticks()
                    .every(PAUSE)
                    .onOverflow()
                    .drop()
                    .select()
                    .first(LONGEST)
                    .onItem()
                    .transformToUniAndConcatenate(tick -> Uni.createFrom()
                            .item(() -> events(tick, stream.look(), sse))
                            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                    .onItem()
                    .<OutboundSseEvent>disjoint()
                    .onFailure()
                    .invoke(failure -> LOG.warnf("A live view of the trail ended: %s", failure.getMessage()))
                    .onTermination()
                    .invoke(places::release);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    /** Begins with a comment, and repeats it, so that both sides know that the other is still there. */
    private static List<OutboundSseEvent> events(long tick, LiveTail.News news, Sse sse) {
        Stream<OutboundSseEvent> alive = tick % ALIVE_EVERY == 0
                ? Stream.of(sse.newEventBuilder().comment("following").build())
                : Stream.empty();
        Stream<OutboundSseEvent> exchanges = news.exchanges().stream()
                .map(exchange -> sse.newEventBuilder()
                        .name("exchange")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(exchange)
                        .build());
        Stream<OutboundSseEvent> skipped = news.skipped() ? Stream.of(sse.newEvent("skipped", "")) : Stream.empty();
        return Stream.of(alive, exchanges, skipped).flatMap(Function.identity()).toList();
    }
}
