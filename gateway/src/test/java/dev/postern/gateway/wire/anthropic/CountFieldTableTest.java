package dev.postern.gateway.wire.anthropic;

import dev.postern.gateway.wire.FieldTableContract;

class CountFieldTableTest extends FieldTableContract {
    CountFieldTableTest() {
        super(MessagesRequestReader.counting(), MessagesFields.counted());
    }
}
