package dev.postern.audit.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which exchanges are asked for; empty means any. Newest first, by the time within their ids.
 *
 * @param from earliest arrival
 * @param to arrival before this
 * @param requester exact name of who asked
 * @param pseudonym the same by pseudonym, in hexadecimal
 * @param model exact name of the model asked for
 * @param decision the strongest action of policy on prompt and answer, such as {@code mask}
 * @param status how it ended, such as {@code completed}, {@code denied} or {@code open}
 * @param code error code
 * @param before only what is older than this exchange: where the page before ended
 * @param limit the most exchanges on a page
 */
public record ExchangeFilter(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> requester,
        Optional<byte[]> pseudonym,
        Optional<String> model,
        Optional<String> decision,
        Optional<String> status,
        Optional<String> code,
        Optional<UUID> before,
        int limit) {}
