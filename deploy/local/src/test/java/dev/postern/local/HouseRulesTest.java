package dev.postern.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.postern.local.data.Secret;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house, held against the compiled launcher. */
class HouseRulesTest {
    private static final int FLOOR = 40;
    private static JavaClasses launcher;

    @BeforeAll
    static void read_the_launcher() {
        launcher = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.postern.local");
    }

    @Test
    void rules_look_at_the_whole_launcher() {
        assertThat(launcher.size()).isGreaterThan(FLOOR);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.postern.local.(*)").should().beFreeOfCycles().check(launcher);
    }

    @Test
    void imports_run_downhill() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("command")
                .definedBy("..local", "..command..", "dev.postern.local.policy..")
                .layer("stack")
                .definedBy("..stack..")
                .layer("parts")
                .definedBy("..postgres..", "..keycloak..", "..model..", "..gateway..")
                .layer("ground")
                .definedBy("..process..", "..http..", "..data..", "..failure..")
                .whereLayer("command")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("stack")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("parts")
                .mayOnlyBeAccessedByLayers("stack", "command")
                .check(launcher);
    }

    @Test
    void launcher_uses_nothing_of_the_product_it_starts() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.postern.local.scan..", "dev.postern.local.dataset..", "dev.postern.local.policy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.postern.gateway..", "dev.postern.policy..", "dev.postern.audit..")
                .check(launcher);
    }

    @Test
    void scan_and_dataset_know_the_policy_library_and_nothing_of_the_launcher() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.postern.local.scan..", "dev.postern.local.dataset..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("dev.postern..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                                "dev.postern.policy..", "dev.postern.local.scan..", "dev.postern.local.dataset.."))))
                .check(launcher);
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> unmarked = launcher.stream()
                .map(type -> type.getPackage())
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void nothing_prints_past_the_command_line() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(launcher);
    }

    @Test
    void secrets_are_revealed_in_few_places() {
        Set<String> doors = launcher.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTarget().getName().equals("reveal"))
                .filter(call -> call.getTargetOwner().isEquivalentTo(Secret.class))
                .map(call -> call.getOriginOwner()
                        .getName()
                        .replaceFirst(".*\\.", "")
                        .replaceFirst("\\$.*", ""))
                .collect(Collectors.toSet());

        assertThat(doors)
                .containsExactlyInAnyOrder(
                        "Settings",
                        "PostgresTools",
                        "TrailRoles",
                        "LocalPostgres",
                        "ExternalDatabase",
                        "KeycloakAdmin",
                        "KeycloakCommand",
                        "KeycloakSeed",
                        "LocalKeycloak",
                        "LocalModel",
                        "LocalAudio",
                        "SimulatedModel",
                        "GatewaySettings",
                        "PartStarter");
    }
}
