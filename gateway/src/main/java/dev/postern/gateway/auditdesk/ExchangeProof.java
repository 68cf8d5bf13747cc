package dev.postern.gateway.auditdesk;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.store.search.Exchange;
import java.util.List;

/**
 * One exchange with the records it consists of.
 *
 * @param exchange the exchange in one piece
 * @param records its records in their order, with everything a hash is made of (docs/audit-format.md)
 */
public record ExchangeProof(Exchange exchange, List<ProvenRecord> records) {

    static ExchangeProof of(Exchange exchange, List<ChainedRecord> records) {
        return new ExchangeProof(
                exchange, records.stream().map(ProvenRecord::of).toList());
    }
}
