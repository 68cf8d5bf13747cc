package dev.postern.gateway.exchange;

import dev.postern.gateway.model.health.Visit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** How the servers of a {@link Race} are asked. */
interface Course {
    /** One that can be asked, and tells the race of it. */
    ServerTry at(Leg leg, ServerTry.Listener race);

    /** Completes when it is durable that one server follows another that failed. */
    CompletableFuture<?> rerouted(Visit from, Visit to, String why);

    /** Completes when it is durable that a server gets the request beside another one, which said nothing for so long. */
    CompletableFuture<?> hedged(Visit from, Visit to, Duration after);

    /** Back on the event loop. */
    void onLoop(Runnable work);
}
