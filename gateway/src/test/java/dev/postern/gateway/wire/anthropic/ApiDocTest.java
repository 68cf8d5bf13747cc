package dev.postern.gateway.wire.anthropic;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.wire.ApiPage;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.FieldRows;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ApiDocTest {
    @Test
    void page_lists_every_field_of_a_message_request() throws IOException {
        ApiPage.assertTable("fields of messages", FieldRows.of(MessagesFields.of(new DefaultCeilings())));
    }

    @Test
    void page_lists_the_error_type_of_every_code() throws IOException {
        String rows = Arrays.stream(ErrorCode.values())
                .collect(Collectors.groupingBy(
                        MessagesError::type,
                        java.util.TreeMap::new,
                        Collectors.mapping(code -> "`" + code.code() + "`", Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(type -> "| `" + type.getKey() + "` | " + type.getValue() + " |")
                .collect(Collectors.joining("\n"));

        ApiPage.assertTable("error types of messages", "| `type` | `code` |\n|---|---|\n" + rows);
    }
}
