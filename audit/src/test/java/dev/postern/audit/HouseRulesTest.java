package dev.postern.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.postern.audit.event.Content;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house, held against the compiled trail. */
class HouseRulesTest {
    private static final int FLOOR = 50;
    private static JavaClasses audit = new ClassFileImporter().importClasses();

    @BeforeAll
    static void read_the_trail() {
        audit = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.postern.audit");
    }

    @Test
    void rules_look_at_the_whole_trail() {
        assertThat(audit.size()).isGreaterThan(FLOOR);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.postern.audit.(**)").should().beFreeOfCycles().check(audit);
    }

    @Test
    void only_the_store_knows_a_database() {
        classes()
                .that()
                .resideOutsideOfPackage("..store..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.net..",
                        "com.sun.net.httpserver..",
                        "org.jspecify..",
                        "dev.postern.audit..",
                        "io.airlift.compress..")
                .check(audit);
    }

    @Test
    void zstandard_is_the_one_library_beside_the_platform_and_stays_behind_one_class() {
        classes()
                .that()
                .resideOutsideOfPackage("..store..")
                .and()
                .doNotHaveSimpleName("Zstandard")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.net..",
                        "com.sun.net.httpserver..",
                        "org.jspecify..",
                        "dev.postern.audit..")
                .check(audit);
    }

    @Test
    void outside_the_store_nothing_depends_on_it_or_on_sql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..store..", "java.sql..")
                .check(audit);
    }

    @Test
    void the_trail_knows_neither_policy_nor_gateway() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.postern.policy..", "dev.postern.gateway..")
                .check(audit);
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> unmarked = audit.stream()
                .map(type -> type.getPackage())
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void content_is_revealed_to_be_sealed_and_by_a_reveal_and_nowhere_else() {
        Set<String> doors = audit.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTarget().getName().equals("reveal"))
                .filter(call -> call.getTargetOwner().isEquivalentTo(Content.class))
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(doors).containsExactlyInAnyOrder("Preparation", "OpenedText");
    }

    @Test
    void sealed_content_is_opened_in_one_place() {
        Set<String> doors = audit.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getSimpleName().equals("Opener"))
                .filter(call -> call.getTarget().getName().equals("open"))
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(doors).containsExactly("ContentOpener");
    }

    @Test
    void nothing_prints_or_logs_past_the_log_manager() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.logging.Logger")
                .check(audit);
    }

    @Test
    void time_is_told_by_the_clock_that_is_passed_in() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .check(audit);
    }

    @Test
    void behaviour_is_final() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(audit);
    }
}
