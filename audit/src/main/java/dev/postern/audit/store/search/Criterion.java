package dev.postern.audit.store.search;

import java.time.LocalDate;

/** What an exchange can be found by. Values are exact; each is given as text. */
public enum Criterion {
    REQUEST_ID("x.request_id = ?::uuid"),
    /** In hexadecimal. */
    PSEUDONYM("x.pseudonym = decode(?, 'hex')"),
    /** Full path of a group the requester was in. */
    GROUP("x.groups @> ARRAY[?]::text[]"),
    MODEL("x.model = ?"),
    MODEL_SERVER("x.model_server = ?"),
    ZONE("x.zone = ?"),
    /** A rule that fired on prompt or answer. */
    RULE(inAnyRecord("rules"), true),
    /** A type of finding in prompt or answer. */
    FINDING(inAnyRecord("finding_types"), true),
    /** The strongest action of policy on prompt and answer, such as {@code mask}. */
    DECISION("x.decision = ?"),
    /** How it ended, such as {@code completed}, {@code denied} or {@code open}. */
    STATUS("x.status = upper(?)"),
    /** Error code. */
    CODE("x.code = ?"),
    /** The application. */
    CLIENT("x.client = ?"),
    POLICY_VERSION("x.policy_version = ?");

    private final String condition;
    private final boolean overDays;

    Criterion(String condition) {
        this(condition, false);
    }

    Criterion(String condition, boolean overDays) {
        this.condition = condition;
        this.overDays = overDays;
    }

    /** Asks for this value among the exchanges {@code x}, whose records lie on these days. */
    void ask(Question question, String value, LocalDate firstDay, LocalDate lastDay) {
        question.add(" AND " + condition).with(value);
        if (overDays) {
            question.with(firstDay).with(lastDay);
        }
    }

    /** Goes by the records of a request and not by the exchange, because the index is of records. */
    private static String inAnyRecord(String column) {
        return "x.request_id IN (SELECT f.request_id FROM audit.audit_event f WHERE f." + column
                + " @> ARRAY[?]::text[] AND f.day BETWEEN ? AND ?)";
    }
}
