package dev.postern.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house, held against the benchmark. */
class HouseRulesTest {
    private static final int FLOOR = 30;
    private static JavaClasses bench;

    @BeforeAll
    static void read_the_benchmark() {
        bench = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.postern.bench");
    }

    @Test
    void rules_look_at_the_whole_benchmark() {
        assertThat(bench.size()).isGreaterThan(FLOOR);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.postern.bench.(*)..").should().beFreeOfCycles().check(bench);
    }

    @Test
    void only_micro_benchmarks_know_the_product() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..micro..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.postern.policy..", "dev.postern.audit..", "dev.postern.gateway..")
                .check(bench);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(bench.stream().map(type -> type.getPackage()).distinct())
                .allMatch(room -> room.getName().contains("jmh_generated") || room.isAnnotatedWith(NullMarked.class));
    }
}
