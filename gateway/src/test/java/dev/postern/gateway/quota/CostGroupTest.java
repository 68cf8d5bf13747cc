package dev.postern.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CostGroupTest {
    @Test
    void first_group_by_name_counts_where_no_cost_groups_are_named() {
        assertThat(CostGroup.of(Set.of("/sales", "/engineering/web"), List.of()))
                .isEqualTo("/engineering/web");
        assertThat(CostGroup.of(Set.of(), List.of())).isEmpty();
    }

    @Test
    void first_cost_group_counts_that_somebody_is_in_or_below() {
        List<String> costGroups = List.of("/cost/b", "/cost/a");

        assertThat(CostGroup.of(Set.of("/cost/a", "/cost/b/x"), costGroups)).isEqualTo("/cost/b");
        assertThat(CostGroup.of(Set.of("/cost/bb"), costGroups)).isEmpty();
    }
}
