package dev.postern.audit.event;

/** What can be done to the trail and to what governs it. The name is the record's kind. */
public enum AdministrationKind {
    /** Somebody asks to see content or a name. */
    REVEAL_REQUESTED,
    /** One of the two who must agree did. */
    REVEAL_APPROVED,
    REVEAL_REJECTED,
    /** Seen without a second person, in an emergency; others were told at once. */
    REVEAL_BREAK_GLASS,
    /** Somebody of the other side looked afterwards at what was seen in an emergency. */
    REVEAL_REVIEWED,
    HOLD_PLACED,
    HOLD_RELEASE_REQUESTED,
    HOLD_RELEASED,
    /** A bundle left the trail. */
    EXPORT,
    /** Records over their time were dropped; the detail says which and what the tree says of them. */
    RETENTION_DROP,
    /** Keys of a person were deleted, so what they sealed is gone. */
    KEY_SHREDDED,
    /** Keys of a person were to be deleted and a hold needs them; the detail names the holds. */
    ERASURE_REFUSED,
    /** Keys were wrapped with another key. */
    KEY_ROTATED,
    /** The trail was checked; the detail says with what result. */
    VERIFIED,
    /** The database lost records that it had confirmed. */
    LOST_RECORDS,
    /** The same, where the writer had them in memory and wrote them again. */
    RECORDS_PUT_BACK,
    /** The clock went backwards or far ahead. */
    CLOCK_ANOMALY,
    /** Too few witnesses sign, or none can be reached. */
    WITNESS_DEGRADED,
    WITNESS_RECOVERED,
    /** A collector of security events refuses a record for good; the detail says which collector and which record. */
    SIEM_PUT_ASIDE,
    /** A draft of a policy was begun or written on; the detail says which and by its hash what. */
    POLICY_DRAFT_SAVED,
    POLICY_DRAFT_DISCARDED,
    /** A second person put a draft into force. */
    POLICY_PUBLISHED,
    /** An older version was put into force again. */
    POLICY_ROLLED_BACK,
    /** A draft was held against what was found in past exchanges. */
    POLICY_REPLAYED,
    /** A dataset or a fingerprint was uploaded and waits for a second person; the detail says which and by its hash what. */
    DATA_UPLOADED,
    /** Somebody asks for an older version of it to come into force again. */
    DATA_RETURN_REQUESTED,
    /** Somebody asks for it to go. */
    DATA_WITHDRAWAL_REQUESTED,
    /** A second person put a version of it into force. */
    DATA_PUT_INTO_FORCE,
    DATA_WITHDRAWN,
    /** What waited for a second person was dropped. */
    DATA_CHANGE_DROPPED,
    /** Which of a model's servers gets a prompt first; the detail says why. */
    ROUTED,
    /** Another server gets it, as the one before failed with nothing of an answer; the detail says which and why. */
    REROUTED,
    /** Another server gets it as well, as the first one has sent nothing of an answer yet; the detail says which. */
    HEDGED,
    /** Somebody said why an exchange that policy held back shall go on. */
    JUSTIFIED,
    /** A requester saw what would leave for a model in a farther zone, and let it. */
    CONSENT_GIVEN,
    /** They did not; the prompt was answered nearby. */
    CONSENT_REFUSED,
    /** A hard prompt was answered nearby because policy lets none of its requester leave. */
    LEAVING_VETOED,
    /** Somebody says that what policy found is not what it was taken for. */
    FALSE_POSITIVE_REPORTED,
    FALSE_POSITIVE_SETTLED,
    /** Somebody made an API key; the detail says which, how long and for what it is good. */
    API_KEY_CREATED,
    /** The person in whose name somebody else made one says that it is theirs. */
    API_KEY_ACCEPTED,
    /** One got another secret; the detail says until when the one before is good. */
    API_KEY_ROTATED,
    API_KEY_REVOKED,
    /** One is called by another name, which the detail does not say: people type it. */
    API_KEY_RENAMED,
    /** The identity provider told that somebody's login is over, or all of theirs; the subject is whose, where it said that. */
    SESSIONS_ENDED,
    /** A limit on what people, groups or keys may use was set, lifted or taken back. */
    QUOTA_CHANGED,
    /** A model came into the catalogue; the detail says which and by its hash what. */
    MODEL_ADDED,
    MODEL_CHANGED,
    MODEL_REMOVED,
    /** A change of a model waits for a second person, because data could go elsewhere by it. */
    MODEL_CHANGE_PROPOSED,
    MODEL_CHANGE_DROPPED,
    CONFIG_CHANGED
}
