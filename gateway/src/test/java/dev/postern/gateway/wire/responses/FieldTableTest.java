package dev.postern.gateway.wire.responses;

import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.FieldTableContract;
import dev.postern.gateway.wire.PlainFiles;

class FieldTableTest extends FieldTableContract {
    FieldTableTest() {
        super(
                new ResponseRequestReader(new DefaultCeilings(), new PlainFiles()),
                ResponseFields.of(new DefaultCeilings()));
    }
}
