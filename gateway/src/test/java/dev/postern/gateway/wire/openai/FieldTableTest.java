package dev.postern.gateway.wire.openai;

import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.FieldTableContract;

class FieldTableTest extends FieldTableContract {
    FieldTableTest() {
        super(new ChatRequestReader(new DefaultCeilings()), ChatFields.of(new DefaultCeilings()));
    }
}
