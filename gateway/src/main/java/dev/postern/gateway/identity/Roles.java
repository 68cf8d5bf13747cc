package dev.postern.gateway.identity;

import dev.postern.policy.decision.Requester;

public final class Roles {
    private Roles() {}

    public static final String EMPLOYEE = "employee";

    public static void require(Requester r, String s) {}
}
