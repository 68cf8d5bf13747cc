package dev.postern.gateway.wire.completions;

import dev.postern.gateway.wire.ApiPage;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.FieldRows;
import dev.postern.gateway.wire.FieldTableContract;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CompletionFieldTableTest extends FieldTableContract {
    CompletionFieldTableTest() {
        super(new CompletionRequestReader(new DefaultCeilings()), CompletionFields.of(new DefaultCeilings()), 20);
    }

    @Test
    void page_lists_every_field() throws IOException {
        ApiPage.assertTable("fields of completions", FieldRows.of(CompletionFields.of(new DefaultCeilings())));
    }
}
