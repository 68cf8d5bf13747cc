package dev.postern.gateway.wire.anthropic;

import dev.postern.gateway.wire.FieldTableContract;
import dev.postern.gateway.wire.PlainFiles;

class CountFieldTableTest extends FieldTableContract {
    CountFieldTableTest() {
        super(MessagesRequestReader.counting(new PlainFiles()), MessagesFields.counted());
    }
}
