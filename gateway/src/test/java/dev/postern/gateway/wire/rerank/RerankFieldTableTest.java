package dev.postern.gateway.wire.rerank;

import dev.postern.gateway.wire.ApiPage;
import dev.postern.gateway.wire.FieldRows;
import dev.postern.gateway.wire.FieldTableContract;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RerankFieldTableTest extends FieldTableContract {
    RerankFieldTableTest() {
        super(new RerankRequestReader(), RerankFields.all(), 3);
    }

    @Test
    void page_lists_every_field() throws IOException {
        ApiPage.assertTable("fields of rerank", FieldRows.of(RerankFields.all()));
    }
}
