package dev.postern.gateway.wire.responses;

import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.FieldTableContract;

class FieldTableTest extends FieldTableContract {
    FieldTableTest() {
        super(new ResponseRequestReader(new DefaultCeilings()), ResponseFields.of(new DefaultCeilings()));
    }
}
