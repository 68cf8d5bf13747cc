package dev.postern.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.postern.policy.text.SensitiveText;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house, held against the compiled policy library: text in, verdict and rewritten text out. */
class HouseRulesTest {
    private static final int FLOOR = 60;
    private static JavaClasses policy;

    @BeforeAll
    static void read_the_library() {
        policy = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.postern.policy");
    }

    @Test
    void rules_look_at_the_whole_library() {
        assertThat(policy.size()).isGreaterThan(FLOOR);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.postern.policy.(**)").should().beFreeOfCycles().check(policy);
    }

    @Test
    void library_knows_a_few_libraries_only() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.postern.policy..",
                        "java..",
                        "org.jspecify.annotations..",
                        "org.snakeyaml.engine..",
                        "com.google.re2j..",
                        "com.google.i18n.phonenumbers..",
                        "dev.cel..",
                        "com.google.crypto.tink..")
                .check(policy);
    }

    @Test
    void library_touches_no_file_no_socket_and_no_log() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.nio.channels..", "java.net..", "java.util.logging..", "java.sql..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|RandomAccessFile|Console).*")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(policy);
    }

    @Test
    void library_knows_no_clock_and_no_chance() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.time\\.(Clock|InstantSource)|java\\.util\\.(Random|UUID|concurrent\\.ThreadLocalRandom)")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .check(policy);
    }

    @Test
    void detectors_know_neither_rules_nor_decisions() {
        noClasses()
                .that()
                .resideInAPackage("dev.postern.policy.detect..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..policy.rule..", "..policy.decision..", "..policy.transform..", "..policy.text..")
                .check(policy);
    }

    @Test
    void checks_know_nothing_but_numbers() {
        noClasses()
                .that()
                .resideInAPackage("..detect.check..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..detect.scan..", "com..")
                .check(policy);
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> unmarked = policy.stream()
                .map(type -> type.getPackage())
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void text_is_revealed_in_few_places() {
        Set<String> doors = policy.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTarget().getName().equals("reveal"))
                .filter(call -> call.getTargetOwner().getName().equals(SensitiveText.class.getName()))
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(doors)
                .containsExactlyInAnyOrder(
                        "JoinedSegments", "SegmentRun", "Restorer", "TokenWriter", "TrialRun", "Words");
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
                .haveSimpleNameNotEndingWith("package-info")
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(policy);
    }
}
