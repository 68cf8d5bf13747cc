package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.PostApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data of the company's own is uploaded by one person, put into force by another, and then found by every gateway. */
@OnStack
class OwnDataTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CUSTOMERS = "/api/policy/data/dataset/customers";
    private static final String COLUMNS = "&columns=number:code,surname:text";
    private static final String FIRST = "KN-40817263";
    private static final String SECOND = "KN-99182736";
    private static final String CANARY = "Zylkowitzka";
    private static final String POLICY = """
            policy: own
            detectors:
              customers: { dataset: customers, primary: number, type: CUSTOMER_RECORD }
            rules:
              - { id: customers, models: [guarded], find: [customers], do: block }
            """;

    private final Stack shared;

    @TempDir
    private Path folder;

    OwnDataTest(Stack shared) {
        this.shared = shared;
    }

    @Test
    void data_that_two_people_agreed_on_is_found_by_every_gateway_and_stays_while_policy_needs_it() throws Exception {
        try (Stack stack = stack()) {
            List<URI> gateways = List.of(stack.gateway(), stack.startSecondGateway());
            PostApi editor = new PostApi(stack.gateway(), stack.tokenOf("policy-editor"));
            PostApi approver = new PostApi(gateways.getLast(), stack.tokenOfLogin("policy-approver"));

            Reply uploaded = upload(editor, "number,surname\n" + FIRST + ",Roe\n");
            Reply second = upload(editor, "number,surname\n" + SECOND + ",Roe\n");
            String change = uploaded.json().path("id").asText();
            Reply byEditor = confirm(editor, change);
            Reply withoutLogin = confirm(new PostApi(stack.gateway(), stack.tokenOf("policy-approver")), change);
            Reply confirmed = confirm(approver, change);
            publish(stack, editor, approver);
            untilAll(stack, gateways, FIRST, 403);

            assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(202);
            assertThat(second.code()).as(second.body()).isEqualTo("step_refused");
            assertThat(byEditor.status()).isEqualTo(403);
            assertThat(withoutLogin.code()).isEqualTo("login_too_old");
            assertThat(confirmed.json().path("outcome").asText())
                    .as(confirmed.body())
                    .isEqualTo("confirmed");

            Reply lacking = editor.upload(
                    CUSTOMERS + "/versions?reason=Less&columns=surname:text", bytes("number,surname\n1,Roe\n"));
            Reply withdrawn = editor.post(CUSTOMERS + "/withdrawal", Json.write(Map.of("reason", "Gone")));
            Reply next = upload(editor, "number,surname\n" + SECOND + ",Roe\n");
            assertThat(asks(stack, stack.gateway(), SECOND)).isEqualTo(200);
            confirm(approver, next.json().path("id").asText());
            long switched = untilAll(stack, gateways, SECOND, 403);

            assertThat(lacking.code()).as(lacking.body()).isEqualTo("step_refused");
            assertThat(lacking.body()).contains("The dataset has no such column");
            assertThat(withdrawn.code()).as(withdrawn.body()).isEqualTo("step_refused");
            assertThat(withdrawn.body()).contains("The policy in force needs this data");
            assertThat(asks(stack, stack.gateway(), FIRST)).isEqualTo(200);

            Reply back = editor.post(CUSTOMERS + "/versions/1/return", Json.write(Map.of("reason", "Too few rows")));
            confirm(approver, back.json().path("id").asText());
            long returned = untilAll(stack, gateways, FIRST, 403);

            assertThat(back.status()).as(back.body()).isEqualTo(202);
            JsonNode history = editor.get(CUSTOMERS).json();
            assertThat(history.path("inForce").asInt()).isEqualTo(1);
            assertThat(history.path("used").asBoolean()).isTrue();
            assertThat(history.at("/versions/0/columns/0/kind").asText()).isEqualTo("code");
            assertThat(stack.trail().count("DATA_UPLOADED")).isEqualTo(2);
            assertThat(stack.trail().count("DATA_PUT_INTO_FORCE")).isEqualTo(3);
            assertThat(stack.trail().count("DATA_RETURN_REQUESTED")).isOne();
            assertThat(stack.trail().count("DATA_WITHDRAWAL_REQUESTED")).isZero();
            assertThat(stack.audit().verify().json().path("intact").asBoolean()).isTrue();
            stack.killGateway();
            stack.startGateway();
            assertThat(asks(stack, stack.gateway(), FIRST)).isEqualTo(403);
            System.out.printf(
                    "Other data on two gateways after %d ms, the one before again after %d ms%n", switched, returned);
        }
    }

    @Test
    void what_cannot_be_read_is_refused_and_nothing_that_was_uploaded_stands_anywhere_in_plain() throws Exception {
        try (Stack stack = stack()) {
            PostApi editor = new PostApi(stack.gateway(), stack.tokenOf("policy-editor"));
            Files.write(folder.resolve("suppliers.dataset"), new byte[] {1});

            Reply values =
                    upload(editor, "number,surname\nKN-1," + CANARY + " a b c d e\n,ok\n\"KN\",\"" + CANARY + "\n");
            Reply columns = upload(editor, "number,name\nKN-1," + CANARY + "\n");
            Reply twice = upload(editor, "number,surname,Number\nKN-1,Roe,KN-2\n");
            Reply notText = editor.upload(
                    CUSTOMERS + "/versions?reason=New" + COLUMNS,
                    "number,surname\nKN-1,R\u00f6\n".getBytes(StandardCharsets.ISO_8859_1));
            Reply noColumns = editor.upload(CUSTOMERS + "/versions?reason=New", bytes("number\n1\n"));
            Reply unknownKind =
                    editor.upload(CUSTOMERS + "/versions?reason=New&columns=number:name", bytes("number\n1\n"));
            Reply foreign = editor.upload(CUSTOMERS + "/versions?reason=New", bytes("POSTERN DATASET\nand no more"));
            Reply large = editor.upload(CUSTOMERS + "/versions?reason=New" + COLUMNS, new byte[70_000]);
            Reply many = upload(editor, "number,surname\n" + "KN-1,Roe\n".repeat(60));
            Reply bomb = editor.upload(
                    "/api/policy/data/fingerprint/handbook/versions?reason=New&file=handbook.docx", bomb());
            Reply noDocument = editor.upload(
                    "/api/policy/data/fingerprint/handbook/versions?reason=New&file=handbook.exe", bytes("MZ"));
            Reply name = editor.upload("/api/policy/data/dataset/Customers/versions?reason=New" + COLUMNS, bytes("a"));
            Reply inFolder = editor.upload(
                    "/api/policy/data/dataset/suppliers/versions?reason=New" + COLUMNS, new byte[3_000_000]);
            Reply byApprover =
                    upload(new PostApi(stack.gateway(), stack.tokenOf("policy-approver")), "number,surname\n");

            assertThat(values.code()).as(values.body()).isEqualTo("data_rejected");
            assertThat(values.json().path("problems")).hasSize(2);
            assertThat(values.json().at("/problems/0/line").asInt()).isEqualTo(2);
            assertThat(values.json().at("/problems/0/column").asText()).isEqualTo("surname");
            assertThat(values.json().at("/problems/1/line").asInt()).isEqualTo(4);
            assertThat(List.of(columns, twice, notText, noColumns, foreign, many))
                    .allSatisfy(
                            reply -> assertThat(reply.code()).as(reply.body()).isEqualTo("data_rejected"));
            assertThat(unknownKind.param()).as(unknownKind.body()).isEqualTo("columns");
            assertThat(large.code()).as(large.body()).isEqualTo("request_too_large");
            assertThat(bomb.body()).contains("unpacks to far more than it is");
            assertThat(noDocument.code()).as(noDocument.body()).isEqualTo("invalid_request");
            assertThat(name.code()).as(name.body()).isEqualTo("not_found");
            assertThat(inFolder.code()).as(inFolder.body()).isEqualTo("step_refused");
            assertThat(byApprover.status()).isEqualTo(403);
            assertThat(stack.trail().rows("desk.own_data_version")).isZero();

            Reply kept = upload(editor, "number,surname\n" + FIRST + "," + CANARY + "\n");
            Reply document = editor.upload(
                    "/api/policy/data/fingerprint/handbook/versions?reason=New&file=handbook.txt",
                    bytes((CANARY + " answers claims in nine days, and nobody admits liability before. ").repeat(9)));

            assertThat(kept.status()).as(kept.body()).isEqualTo(202);
            assertThat(document.status()).as(document.body()).isEqualTo(202);
            assertThat(stack.trail().rows("desk.own_data_piece")).isEqualTo(2);
            for (String secret : List.of(CANARY, CANARY.toLowerCase(Locale.ROOT), FIRST, "KN40817263", "liability")) {
                assertThat(stack.trail().schemaHolds("desk", secret)).as(secret).isFalse();
                assertThat(stack.trail().holds(secret)).as(secret).isFalse();
                assertThat(stack.gatewayLog()).doesNotContain(secret);
                assertThat(stack.databaseLog()).doesNotContain(secret);
            }
            refusesOnePerson(stack);
        }
    }

    /** What the database holds against whoever has taken over the gateway's account. */
    private static void refusesOnePerson(Stack stack) {
        String settled = ", settler_name = '', settled = now()";
        Map<String, List<String>> attacks = Map.of(
                "own_data_needs_two",
                List.of("UPDATE own_data_change SET outcome = 'confirmed', settler = author, generation = 1" + settled),
                "what one person wrote",
                List.of(
                        "INSERT INTO own_data_change SELECT gen_random_uuid(), kind, name, act, version, 'x', 'other', '', now(),"
                                + " 'confirmed', 'another', '', now(), 7 FROM own_data_change"),
                "violates check constraint",
                List.of(
                        "UPDATE own_data_change SET outcome = 'dropped', settler = 'other'" + settled,
                        "INSERT INTO own_data_change SELECT gen_random_uuid(), kind, name, 'use', id, 'x', 'other', '', now()"
                                + " FROM own_data_version WHERE kind = 'dataset'",
                        "UPDATE own_data_change SET outcome = 'confirmed', generation = 1, settler ="
                                + " (SELECT author FROM own_data_version LIMIT 1)" + settled + " WHERE outcome = ''"),
                "own_data_change_settled_once",
                List.of(
                        "UPDATE own_data_change SET outcome = 'dropped', settler = 'other'" + settled,
                        "UPDATE own_data_change SET outcome = 'confirmed', settler = 'other', generation = 1"),
                "what waits or is in force stays",
                List.of("DELETE FROM own_data_piece"),
                "nothing is added to a version",
                List.of("INSERT INTO own_data_piece SELECT version, 9, content FROM own_data_piece"),
                "permission denied for table own_data_version",
                List.of("UPDATE own_data_version SET hash = hash"),
                "permission denied for table own_data_piece",
                List.of("UPDATE own_data_piece SET content = content"),
                "permission denied for table own_data_change",
                List.of("UPDATE own_data_change SET author = 'other'"));

        attacks.forEach((refusal, statements) -> assertThat(stack.trail().asTheDesks(statements.toArray(String[]::new)))
                .as(statements.toString())
                .contains(refusal));
    }

    private Stack stack() {
        try {
            Path key = Files.writeString(folder.resolve("data.key"), "0123456789abcdef".repeat(4));
            return shared.another(Map.of(
                    "postern.policy.data-folder",
                    folder.toString(),
                    "postern.policy.data-key-file",
                    key.toString(),
                    "postern.policy.uploads.maximum-bytes",
                    "60000",
                    "postern.policy.uploads.maximum-values",
                    "100"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply upload(PostApi editor, String table) {
        return editor.upload(CUSTOMERS + "/versions?reason=New" + COLUMNS, bytes(table));
    }

    private static Reply confirm(PostApi approver, String change) {
        return approver.post("/api/policy/data/changes/" + change + "/confirmation", "{}");
    }

    private static void publish(Stack stack, PostApi editor, PostApi approver) {
        Reply draft = editor.post(
                "/api/policy/drafts", Json.write(Map.of("title", "Of the test", "source", POLICY, "tests", "")));
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        Reply published = approver.post(
                "/api/policy/drafts/" + draft.json().path("id").asText() + "/publication",
                Json.write(Map.of("revision", 1, "note", "Agreed")));
        assertThat(published.status()).as(published.body() + stack.gatewayLog()).isEqualTo(201);
    }

    /** A document that unpacks to a thousand times its size. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[20 * 1024 * 1024]);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int asks(Stack stack, URI gateway, String number) {
        return new ChatApi(gateway.resolve("/v1"), stack.tokenOf("employee"))
                .ask(Question.to("guarded").saying("Refund " + number))
                .status();
    }

    /** How long it took until a number is answered so on all gateways, in milliseconds. */
    private static long untilAll(Stack stack, List<URI> gateways, String number, int status)
            throws InterruptedException {
        long began = System.nanoTime();
        for (URI gateway : gateways) {
            while (asks(stack, gateway, number) != status) {
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
                Thread.sleep(20);
            }
        }
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
