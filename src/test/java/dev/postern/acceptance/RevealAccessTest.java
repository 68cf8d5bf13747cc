package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has no part in reveals. */
@OnStack
class RevealAccessTest {
    private final Stack stack;

    RevealAccessTest(Stack stack) {
        this.stack = stack;
    }

    static Stream<Arguments> others() {
        return Stream.of("employee", "policy-editor", "policy-approver", "operator")
                .flatMap(user -> Stream.of("", "/approvals", "/rejections", "/reviews", "/records", "/records/1")
                        .map(path -> Arguments.of(user, path)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void others_have_no_part_in_it(String user, String path) {
        URI address = stack.gateway().resolve("/api/audit/reveals/" + UUID.randomUUID() + path);
        RequestSpecification request = RestAssured.given()
                .header("authorization", "Bearer " + stack.tokenOf(user))
                .contentType("application/json");

        Reply refused = Reply.of(
                path.isEmpty() || path.startsWith("/records")
                        ? request.get(address)
                        : request.body("{}").post(address));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/1", "/1/records", "/1/records/1"})
    void strangers_neither(String path) {
        assertThat(RestAssured.get(stack.gateway().resolve("/api/audit/reveals" + path))
                        .statusCode())
                .isEqualTo(401);
    }
}
