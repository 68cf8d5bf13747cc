package dev.postern.gateway;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.postern.audit.event.Content;
import dev.postern.gateway.identity.key.KeyText;
import dev.postern.policy.text.SensitiveText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house, held against the compiled gateway. */
class HouseRulesTest {
    private static final int FLOOR = 40;
    private static JavaClasses gateway;

    @BeforeAll
    static void read_the_gateway() {
        gateway = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.postern.gateway");
    }

    @Test
    void rules_look_at_the_whole_gateway() {
        assertThat(gateway.size()).isGreaterThan(FLOOR);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.postern.gateway.(**)").should().beFreeOfCycles().check(gateway);
    }

    @Test
    void imports_run_along_the_way_of_a_request() {
        noClasses()
                .that()
                .resideInAnyPackage("..error..", "..front..", "..wire..", "..model..", "..identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..exchange..", "..auditdesk..", "..assistant..", "..policydesk..", "..keydesk..")
                .check(gateway);
    }

    @Test
    void wire_knows_no_framework() {
        noClasses()
                .that()
                .resideInAPackage("..wire..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..")
                .check(gateway);
    }

    @Test
    void only_the_trail_rooms_know_the_store() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..trail..", "..auditdesk..", "..gateway.siem..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.postern.audit.store..")
                .check(gateway);
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> unmarked = gateway.stream()
                .map(type -> type.getPackage())
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void every_resource_method_states_who_may_call_it() {
        DescribedPredicate<CanBeAnnotated> endpoint =
                CanBeAnnotated.Predicates.metaAnnotatedWith(HttpMethod.class).as("endpoints");
        methods()
                .that(are(endpoint))
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(Authenticated.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(DenyAll.class)
                .check(gateway);
    }

    @Test
    void nothing_is_injected_into_fields() {
        fields().should().notBeAnnotatedWith(Inject.class).check(gateway);
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
                .check(gateway);
    }

    /**
     * A virtual thread that loads a class holds its carrier. Where several do so at the start, on as few carriers as there
     * are processors, one can wait for the class loader's lock of another that finds no carrier to go on: for ever.
     */
    @Test
    void what_works_in_the_background_has_a_thread_of_the_platform() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..wiring..")
                .and()
                .doNotHaveSimpleName("IdentityParts")
                .should()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .check(gateway);
    }

    @Test
    void time_is_told_by_the_injected_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..wiring..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .check(gateway);
    }

    @Test
    void text_is_revealed_in_few_places() {
        Set<String> doors = gateway.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTarget().getName().equals("reveal"))
                .filter(call -> Set.of(SensitiveText.class.getName(), Content.class.getName())
                        .contains(call.getTargetOwner().getName()))
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(doors)
                .isSubsetOf(
                        "DepartureWriter",
                        "OutgoingWriter",
                        "PromptSketch",
                        "SealedVault",
                        "RecordedContent",
                        "PolicyBench");
    }

    /** Where a key is shown, once. */
    @Test
    void keys_are_revealed_in_one_place() {
        Set<String> doors = gateway.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTarget().getName().equals("reveal"))
                .filter(call -> call.getTargetOwner().isEquivalentTo(KeyText.class))
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(doors).containsExactly("MadeKey");
    }

    @Test
    void behaviour_is_final() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotAnnotations()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .and()
                .areNotAnnotatedWith(Path.class)
                .and()
                .areNotAnnotatedWith(ApplicationScoped.class)
                .and()
                .areNotAnnotatedWith(RequestScoped.class)
                .and()
                .areNotAnnotatedWith(Entity.class)
                .and()
                .doNotImplement(PanacheRepositoryBase.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .haveModifier(JavaModifier.ABSTRACT)
                .check(gateway);
    }

    /** Keeps the import of the endpoint type honest: the predicate above must meet at least one method. */
    @Test
    void there_are_endpoints_to_look_at() {
        long endpoints = gateway.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(HouseRulesTest::isEndpoint)
                .count();

        assertThat(endpoints).isPositive();
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class);
    }
}
