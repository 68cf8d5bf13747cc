package dev.postern.gateway.wire.openai;

import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.FieldTableContract;
import dev.postern.gateway.wire.PlainFiles;

class FieldTableTest extends FieldTableContract {
    FieldTableTest() {
        super(new ChatRequestReader(new DefaultCeilings(), new PlainFiles()), ChatFields.of(new DefaultCeilings()));
    }
}
