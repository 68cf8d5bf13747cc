package dev.postern.audit.siem;

import dev.postern.audit.chain.Hash;

/**
 * How the record stands in its chain, in the words of the profile {@code record_integrity} (OCSF 1.9.0-dev): the
 * fingerprint is the leaf hash over the record's canonical bytes, not over the event, so that it can be looked up in a
 * bundle or a proof.
 */
final class OcsfAttestation {
    private static final int SHA_256 = 3;
    private static final int HEXADECIMAL = 1;
    private static final int OTHER = 99;

    private OcsfAttestation() {}

    static Json of(SiemEvent event) {
        Json attestation = new Json()
                .put("uid", event.key())
                .put("authority_uid", event.origin())
                .put("chain_uid", event.origin() + "/lane/" + event.position().lane())
                .put("fingerprint", fingerprint(event.hash()));
        event.keyBefore()
                .ifPresent(key -> attestation.put(
                        "prev_event", new Json().put("uid", key).put("fingerprint", fingerprint(event.previous()))));
        return attestation;
    }

    private static Json fingerprint(Hash hash) {
        return new Json()
                .put("algorithm_id", SHA_256)
                .put("encoding_id", HEXADECIMAL)
                .put("serialization_id", OTHER)
                .put("serialization", "Postern canonical bytes, version 1")
                .put("value", hash.toString());
    }
}
