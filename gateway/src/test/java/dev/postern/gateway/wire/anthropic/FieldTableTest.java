package dev.postern.gateway.wire.anthropic;

import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.FieldTableContract;
import dev.postern.gateway.wire.PlainFiles;

class FieldTableTest extends FieldTableContract {
    FieldTableTest() {
        super(
                MessagesRequestReader.answering(new DefaultCeilings(), new PlainFiles()),
                MessagesFields.of(new DefaultCeilings()));
    }
}
