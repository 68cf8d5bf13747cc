package dev.postern.gateway.wire.responses;

import dev.postern.gateway.wire.ApiPage;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.FieldRows;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ApiDocTest {
    @Test
    void page_lists_every_field_of_a_response() throws IOException {
        ApiPage.assertTable("fields of responses", FieldRows.of(ResponseFields.of(new DefaultCeilings())));
    }
}
