package dev.postern.gateway.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RequestHashTest {

    @Test
    void order_of_members_blanks_and_escapes_make_no_difference() {
        String one = hash("/chat", "{\"a\":{\"x\":1,\"y\":[true,null]},\"b\":\"l\"}");
        String other = hash("/chat", " { \"b\": \"\\u006c\", \"a\": {\"y\": [true, null], \"x\": 1} } ");

        assertThat(other).isEqualTo(one).hasSize(64);
    }

    @Test
    void everything_else_does() {
        List<String> documents = List.of(
                "{\"a\":\"1\"}",
                "{\"a\":1}",
                "{\"a\":[1]}",
                "{\"a\":[1,1]}",
                "{\"a\":true}",
                "{\"a\":false}",
                "{\"a\":null}",
                "{\"a\":{}}",
                "{}",
                "{\"ab\":\"\"}",
                "{\"a\":\"b\"}",
                "{\"a\":\"b\",\"c\":[]}",
                "{\"a\":[\"b\",\"c\"]}",
                "{\"a\":[\"c\",\"b\"]}");

        assertThat(documents.stream().map(json -> hash("/chat", json)).collect(Collectors.toSet()))
                .hasSameSizeAs(documents);
        assertThat(hash("/messages", "{}")).isNotEqualTo(hash("/chat", "{}"));
    }

    private static String hash(String route, String json) {
        return RequestHash.of(route, json.getBytes(StandardCharsets.UTF_8));
    }
}
