package dev.postern.gateway.openapi;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the code answers: the resource methods, and the routes for clients that stand beside the resource framework. */
final class CodeEndpoints {
    private static final java.nio.file.Path ROUTES =
            java.nio.file.Path.of("src/main/java/dev/postern/gateway/exchange/ClientRoutes.java");
    private static final java.nio.file.Path ASKED =
            java.nio.file.Path.of("src/main/java/dev/postern/gateway/exchange/Endpoints.java");
    private static final Pattern ROUTE = Pattern.compile("router\\.(get|put|delete|patch)(?:WithRegex)?\\(");
    private static final Pattern ENDPOINT = Pattern.compile("new Endpoint\\(\\s*\"(/[^\"]+)\"");

    private CodeEndpoints() {}

    static List<CodeEndpoint> ofResources() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.postern.gateway")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                        .flatMap(method -> verb(method).map(verb -> endpoint(verb, method)).stream())
                        .sorted(Comparator.comparing(CodeEndpoint::path).thenComparing(CodeEndpoint::verb))
                        .toList();
    }

    /** Paths of the endpoints where a model is asked something; each is a POST. */
    static List<String> asked() throws IOException {
        return ENDPOINT.matcher(Files.readString(ASKED))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Verbs of the other routes for clients, in capitals. */
    static List<String> otherVerbs() throws IOException {
        return ROUTE.matcher(Files.readString(ROUTES))
                .results()
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(Class::getSimpleName)
                .findFirst();
    }

    private static CodeEndpoint endpoint(String verb, Method method) {
        String path = Stream.of(method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class))
                .flatMap(part -> Stream.ofNullable(part).map(Path::value))
                .collect(Collectors.joining("/"))
                .replaceAll("/{2,}", "/");
        List<String> roles = Stream.ofNullable(method.getAnnotation(RolesAllowed.class))
                .flatMap(allowed -> Arrays.stream(allowed.value()))
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf));
        return new CodeEndpoint(verb, path, roles, method);
    }
}
