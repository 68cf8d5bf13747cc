package dev.postern.gateway.identity;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Requester;

/** Realm roles, by the words the identity provider uses. */
public final class Roles {
    /** May talk to models. */
    public static final String EMPLOYEE = "employee";
    /** Writes policies. */
    public static final String POLICY_EDITOR = "policy-editor";
    /** Puts into force what an editor wrote. */
    public static final String POLICY_APPROVER = "policy-approver";
    /** Reads the trail. */
    public static final String AUDITOR = "auditor";
    /** Decides with an auditor whether recorded content is shown. */
    public static final String PRIVACY_OFFICER = "privacy-officer";
    /** Runs models and gateway. */
    public static final String OPERATOR = "operator";

    private Roles() {}

    /** Refuses with {@code forbidden} where the requester does not hold the role. */
    public static void require(Requester requester, String role) {
        if (!requester.roles().contains(role)) {
            throw new RefusedException(
                    ErrorCode.FORBIDDEN,
                    "This needs the role '" + role + "'; ask whoever manages your account for it.");
        }
    }
}
