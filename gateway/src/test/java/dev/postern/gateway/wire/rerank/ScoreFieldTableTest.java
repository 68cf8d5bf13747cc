package dev.postern.gateway.wire.rerank;

import dev.postern.gateway.wire.ApiPage;
import dev.postern.gateway.wire.FieldRows;
import dev.postern.gateway.wire.FieldTableContract;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ScoreFieldTableTest extends FieldTableContract {
    ScoreFieldTableTest() {
        super(new ScoreRequestReader(), ScoreFields.TEXTS.shape(), 4);
    }

    @Test
    void page_lists_every_field() throws IOException {
        ApiPage.assertTable("fields of score", FieldRows.of(ScoreFields.TEXTS.shape()));
    }
}
