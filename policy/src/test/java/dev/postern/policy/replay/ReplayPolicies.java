package dev.postern.policy.replay;

import dev.postern.policy.Policy;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import java.util.List;
import java.util.stream.Stream;

/** Policies that use everything a decision can depend on. */
final class ReplayPolicies {
    /** Looks for all there is and for the own words of the others. */
    static final Policy ALL_SEEING = read("""
            policy: all-seeing
            detectors:
              projects: { words: [Bluefin, "Project Heron"], ignore-case: true, type: PROJECT_NAME }
              staff: { pattern: 'E-\\d{6}', near: [staff], likelihood: possible, type: EMPLOYEE_ID }
            rules:
              - { id: projects, find: [projects, staff], do: log }
            otherwise: log
            """);

    static final List<Policy> ALL =
            Stream.of("""
                    policy: counts
                    rules:
                      - { id: many-cards, find: [PAYMENT_CARD], at-least-count: 2, do: block }
                      - { id: cards, find: [PAYMENT_CARD], do: mask }
                      - { id: any-three, find: [EMAIL, PHONE, IBAN], at-least-count: 3, at-least: possible, do: mask }
                      - { id: would, find: [EMAIL], mode: simulate, do: block }
                    """, """
                    policy: conditions
                    rules:
                      - id: together
                        find: [EMAIL, IP_ADDRESS]
                        when: 'findings["EMAIL"] >= 1 && findings["PAYMENT_CARD"] >= 1'
                        do: block
                      - { id: mail, find: [EMAIL], unless: '"/hr" in requester.groups', do: mask }
                      - { id: cards, find: [PAYMENT_CARD], when: 'model.name == "big"', do: log }
                      - { id: by-role, find: [IBAN], when: '"auditor" in requester.roles', do: mask }
                      - { id: by-client, find: [SECRET], when: 'requester.client != "cli"', do: mask }
                    """, """
                    policy: reach
                    rules:
                      - { id: sales, find: [EMAIL], groups: [/sales], do: block }
                      - { id: hidden, find: [PAYMENT_CARD], hidden: true, do: block }
                      - { id: plain, find: [PAYMENT_CARD], hidden: false, do: mask }
                      - { id: tools, find: [SECRET], roles: [tool, setting], do: log }
                      - { id: far, find: [SECRET], to: { zone: [external] }, do: block }
                      - { id: answers, find: [IBAN], in: answer, do: mask }
                      - { id: sure, find: [IBAN, PHONE], at-least: very-likely, do: log }
                      - { id: not-hr, find: [IP_ADDRESS], unless-groups: [/hr], models: [big], do: mask }
                    otherwise: mask
                    """, """
                    policy: tokens
                    rules:
                      - { id: cards, find: [PAYMENT_CARD], do: tokenise }
                      - { id: mail, find: [EMAIL], do: tokenise, restore: text }
                      - { id: ibans, find: [IBAN], do: tokenise, restore: never }
                      - { id: secrets, find: [SECRET], do: block }
                    """, """
                    policy: own
                    detectors:
                      projects: { words: [Bluefin, "Project Heron"], ignore-case: true, type: PROJECT_NAME }
                      staff: { pattern: 'E-\\d{6}', near: [staff], likelihood: possible, type: EMPLOYEE_ID }
                    rules:
                      - { id: projects, find: [projects], do: block }
                      - { id: staff, find: [EMPLOYEE_ID], at-least: unlikely, do: mask }
                    """, """
                    policy: narrow
                    rules:
                      - { id: only-hr, find: [SECRET], groups: [/hr], do: mask }
                    """).map(ReplayPolicies::read).toList();

    private ReplayPolicies() {}

    static Policy read(String source) {
        return switch (PolicyReader.read(source)) {
            case PolicyReading.Accepted accepted -> accepted.policy();
            case PolicyReading.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }
}
