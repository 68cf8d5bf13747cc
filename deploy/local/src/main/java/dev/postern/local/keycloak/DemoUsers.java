package dev.postern.local.keycloak;

import java.util.List;

/** The people of the demo realm, named after their role. They exist on 127.0.0.1 only. */
public final class DemoUsers {
    /** Their names, as in {@code realm.json}. Of those who change something together there are two: auditors and operators. */
    public static final List<String> NAMES = List.of(
            "employee",
            "policy-editor",
            "policy-approver",
            "auditor",
            "second-auditor",
            "privacy-officer",
            "operator",
            "second-operator");

    /** The password of every one of them. */
    public static final String PASSWORD = "postern";

    private DemoUsers() {}
}
