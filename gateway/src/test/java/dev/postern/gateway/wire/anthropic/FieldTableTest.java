package dev.postern.gateway.wire.anthropic;

import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.FieldTableContract;

class FieldTableTest extends FieldTableContract {
    FieldTableTest() {
        super(MessagesRequestReader.answering(new DefaultCeilings()), MessagesFields.of(new DefaultCeilings()));
    }
}
