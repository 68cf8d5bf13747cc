package dev.postern.local.stack;

import dev.postern.local.model.ModelServer;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A stack of which every part is healthy.
 *
 * @param gateway where people and their tools go
 * @param health answers 200 while the gateway is ready
 * @param issuer where they log in
 * @param database JDBC address of the trail, without credentials
 * @param model who answers
 * @param processes the parts that have a process of their own, by name
 * @param since since when all of it is ready
 */
public record Ready(
        URI gateway,
        URI health,
        URI issuer,
        String database,
        ModelServer model,
        Map<String, RunningProcess> processes,
        Instant since) {}
