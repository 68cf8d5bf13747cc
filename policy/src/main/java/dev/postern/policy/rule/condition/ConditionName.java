package dev.postern.policy.rule.condition;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;

/** What a condition can ask about. */
enum ConditionName {
    SUBJECT("requester.subject", SimpleType.STRING),
    NAME("requester.name", SimpleType.STRING),
    GROUPS("requester.groups", ListType.create(SimpleType.STRING)),
    ROLES("requester.roles", ListType.create(SimpleType.STRING)),
    CLIENT("requester.client", SimpleType.STRING),
    CREDENTIAL("requester.credential", SimpleType.STRING),
    MODEL("model.name", SimpleType.STRING),
    ZONE("model.zone", SimpleType.STRING),
    DIRECTION("request.direction", SimpleType.STRING),
    FINDINGS("findings", MapType.create(SimpleType.STRING, SimpleType.INT));

    private final String written;
    private final CelType type;

    ConditionName(String written, CelType type) {
        this.written = written;
        this.type = type;
    }

    String written() {
        return written;
    }

    /** Whether it says which person asks. */
    boolean isPersonal() {
        return this == SUBJECT || this == NAME;
    }

    CelType type() {
        return type;
    }
}
