package dev.postern.audit.store.search;

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
    RULE("(x.rules @> ARRAY[?]::text[] OR x.answer_rules @> ARRAY[?]::text[])"),
    /** A type of finding in prompt or answer. */
    FINDING("(x.finding_types @> ARRAY[?]::text[] OR x.answer_finding_types @> ARRAY[?]::text[])"),
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
    private final int places;

    Criterion(String condition) {
        this.condition = condition;
        this.places =
                Math.toIntExact(condition.chars().filter(each -> each == '?').count());
    }

    /** Asks for this value among the exchanges {@code x}. */
    void ask(Question question, String value) {
        question.add(" AND " + condition);
        for (int place = 0; place < places; place++) {
            question.with(value);
        }
    }
}
