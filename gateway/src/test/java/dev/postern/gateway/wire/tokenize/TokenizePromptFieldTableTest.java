package dev.postern.gateway.wire.tokenize;

import dev.postern.gateway.wire.ApiPage;
import dev.postern.gateway.wire.FieldRows;
import dev.postern.gateway.wire.FieldTableContract;
import dev.postern.gateway.wire.PlainFiles;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TokenizePromptFieldTableTest extends FieldTableContract {
    TokenizePromptFieldTableTest() {
        super(new TokenizeRequestReader(new PlainFiles()), TokenizeFields.ofPrompt(), 0);
    }

    @Test
    void page_lists_every_field() throws IOException {
        ApiPage.assertTable("fields of tokenize-prompt", FieldRows.of(TokenizeFields.ofPrompt()));
    }
}
