package dev.postern.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/openapi.json} against the code. Run with {@code -Dpostern.docs.write=true} to write it anew; what the
 * code does not say by its types stands in {@code src/test/resources/openapi}.
 */
class OpenApiDocTest {
    private static final Path DOCUMENT = Path.of("../docs/openapi.json");
    private static final int FLOOR = 60;

    @Test
    void document_says_what_the_code_does() throws Exception {
        String expected = ApiDocument.text();
        if (Boolean.getBoolean("postern.docs.write")) {
            Files.writeString(DOCUMENT, expected);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
    }

    @Test
    void document_has_every_endpoint_and_no_other() throws IOException {
        List<String> code = Stream.of(
                        CodeEndpoints.ofResources().stream().map(CodeEndpoint::name),
                        CodeEndpoints.asked().stream().map(path -> "POST " + path),
                        others().stream())
                .flatMap(each -> each)
                .toList();

        List<String> written = written();

        assertThat(written).hasSizeGreaterThan(FLOOR).containsExactlyInAnyOrderElementsOf(code);
        assertThat(others().stream().map(name -> name.split(" ", 2)[0]).sorted())
                .as("routes for clients that ask no model")
                .containsExactlyElementsOf(CodeEndpoints.otherVerbs());
    }

    @Test
    void rows_tell_of_endpoints_that_are_there_and_of_all_that_they_read() throws IOException {
        JsonNode rows = ApiDocument.rows("endpoints.yaml");
        List<CodeEndpoint> endpoints = CodeEndpoints.ofResources();

        assertThat(endpoints).extracting(CodeEndpoint::name).containsAll(names(rows));
        assertThat(endpoints.stream().filter(OpenApiDocTest::asks))
                .allSatisfy(endpoint -> assertThat(names(rows.path(endpoint.name())))
                        .as("a row in endpoints.yaml with what %s takes", endpoint.name())
                        .containsAnyOf("query", "body", "form", "bytes", "record"));
    }

    @Test
    void document_is_valid() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(problems(document)).isEmpty();
        assertThat(problems(document.replaceFirst("\"responses\"", "\"answers\"")))
                .as("what another reader says about a broken document")
                .isNotEmpty();
    }

    private static List<String> problems(String document) {
        ParseOptions whole = new ParseOptions();
        whole.setResolve(true);
        return new OpenAPIV3Parser().readContents(document, null, whole).getMessages();
    }

    private static boolean asks(CodeEndpoint endpoint) {
        return ApiDocument.reads(endpoint)
                || Arrays.asList(endpoint.method().getParameterTypes()).contains(UriInfo.class);
    }

    /** The routes for clients where no model is asked. */
    private static List<String> others() throws IOException {
        List<String> asked = CodeEndpoints.asked();
        return names(ApiDocument.rows("clients.yaml")).stream()
                .filter(name -> !asked.contains(name.split(" ", 2)[1]))
                .toList();
    }

    private static List<String> names(JsonNode rows) {
        return rows.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> written() throws IOException {
        JsonNode paths = new ObjectMapper().readTree(DOCUMENT.toFile()).path("paths");
        return paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }
}
