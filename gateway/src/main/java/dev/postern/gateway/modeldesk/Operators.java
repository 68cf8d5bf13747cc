package dev.postern.gateway.modeldesk;

import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.modeldesk.stored.Person;
import dev.postern.policy.decision.Requester;

/** Who stands at the desk. */
final class Operators {
    private Operators() {}

    static Person of(DeskRecord record) {
        Requester requester = record.requester();
        return new Person(requester.subject(), requester.name());
    }
}
