package dev.postern.audit.store.search;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One exchange as an auditor sees it: what was asked and how it ended, never what was said or by whom. Texts that are not
 * known are empty, numbers null.
 *
 * @param id the request's id
 * @param started when it was recorded that the prompt may leave, or that it may not
 * @param ended when its end was recorded; null where there is none
 * @param pseudonym stands for the requester during a quarter, in hexadecimal; empty where nobody was identified
 * @param groups paths of the requester's groups at that time
 * @param decision the strongest action of policy on prompt and answer
 * @param rules the rules that fired on prompt and answer
 * @param findings how many findings of each type there were in prompt and answer
 * @param status how it ended, in lower case; {@code denied} where nothing left, {@code orphaned} where a survivor closed
 *     it, {@code open} where it has not ended
 * @param lane where the first record stands
 * @param epoch where the first record stands
 * @param sequence where the first record stands
 */
public record Exchange(
        UUID id,
        Instant started,
        @Nullable Instant ended,
        String pseudonym,
        List<String> groups,
        String credential,
        String client,
        String route,
        String model,
        String modelServer,
        String zone,
        @Nullable Boolean stream,
        String policyVersion,
        String decision,
        List<String> rules,
        SortedMap<String, Long> findings,
        String status,
        String code,
        @Nullable Long httpStatus,
        String finish,
        @Nullable Long promptTokens,
        @Nullable Long completionTokens,
        @Nullable Long firstTokenMicros,
        @Nullable Long totalMicros,
        int lane,
        long epoch,
        long sequence) {}
