package dev.postern.gateway.wire.embeddings;

import dev.postern.gateway.wire.ApiPage;
import dev.postern.gateway.wire.FieldRows;
import dev.postern.gateway.wire.FieldTableContract;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EmbeddingFieldTableTest extends FieldTableContract {
    EmbeddingFieldTableTest() {
        super(new EmbeddingRequestReader(), EmbeddingFields.all(), 2);
    }

    @Test
    void page_lists_every_field() throws IOException {
        ApiPage.assertTable("fields of embeddings", FieldRows.of(EmbeddingFields.all()));
    }
}
