package dev.postern.gateway.trail;

import dev.postern.audit.event.Subject;
import dev.postern.policy.decision.Requester;
import java.util.Locale;

/** Tells the trail who a requester is. */
public final class Subjects {
    private Subjects() {}

    public static Subject of(Requester requester) {
        return new Subject(
                requester.subject(),
                requester.name(),
                requester.groups().stream().sorted().toList(),
                requester.credential().name().toLowerCase(Locale.ROOT),
                requester.client());
    }
}
