package dev.postern.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.postern.gateway.wire.ApiPage;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of who may call what against the resources; another test calls each of them as everybody. */
class RolesTableTest {
    private static final int FLOOR = 40;

    @Test
    void page_lists_every_endpoint_with_the_roles_that_may_call_it() throws IOException {
        JavaClasses gateway = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.postern.gateway");

        List<String> rows = gateway.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .map(RolesTableTest::row)
                .sorted()
                .toList();

        assertThat(rows).hasSizeGreaterThan(FLOOR);
        ApiPage.assertTable("roles", "| Endpoint | Method | Who |\n|---|---|---|\n" + String.join("\n", rows));
    }

    private static String row(JavaMethod method) {
        String path = Stream.of(
                        method.getOwner().getAnnotationOfType(Path.class).value(),
                        method.tryGetAnnotationOfType(Path.class)
                                .map(Path::value)
                                .orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"))
                .replaceAll("/{2,}", "/");
        return "| `" + path + "` | " + verb(method) + " | " + who(method) + " |";
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .flatMap(type -> Optional.of(type).filter(each -> each.isAnnotatedWith(HttpMethod.class)).stream())
                .map(type -> type.getSimpleName())
                .findFirst()
                .orElseThrow();
    }

    private static String who(JavaMethod method) {
        if (method.isAnnotatedWith(Authenticated.class)) {
            return "everybody";
        }
        if (method.isAnnotatedWith(PermitAll.class)) {
            return "anybody";
        }
        return method.tryGetAnnotationOfType(RolesAllowed.class).stream()
                .flatMap(roles -> Stream.of(roles.value()))
                .sorted()
                .map(role -> "`" + role + "`")
                .collect(Collectors.joining(", "));
    }
}
