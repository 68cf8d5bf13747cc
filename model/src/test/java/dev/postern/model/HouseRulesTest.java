package dev.postern.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house, held against the compiled model library: figures in, a choice out. */
class HouseRulesTest {
    private static JavaClasses model;

    @BeforeAll
    static void read_the_library() {
        model = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.postern.model");
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.postern.model.(**)").should().beFreeOfCycles().check(model);
    }

    @Test
    void library_knows_the_jdk_only() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.postern.model..", "java..", "javax.crypto..", "org.jspecify.annotations..")
                .check(model);
    }

    @Test
    void library_has_no_clock_no_socket_and_no_log() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.util.logging..", "java.sql..")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(model);
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> unmarked = model.stream()
                .map(type -> type.getPackage())
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }
}
