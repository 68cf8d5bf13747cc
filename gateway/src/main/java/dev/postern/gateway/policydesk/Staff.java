package dev.postern.gateway.policydesk;

import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.policydesk.life.Person;
import dev.postern.policy.decision.Requester;

/** Who stands at the desk. */
final class Staff {
    private Staff() {}

    static Person of(DeskRecord record) {
        Requester requester = record.requester();
        return new Person(requester.subject(), requester.name());
    }
}
