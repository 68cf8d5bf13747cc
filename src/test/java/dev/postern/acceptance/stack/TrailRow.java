package dev.postern.acceptance.stack;

import java.util.List;

/**
 * One record of the trail, as it stands in the database.
 *
 * @param kind such as {@code INTENT}
 * @param status how an exchange ended, empty for other kinds
 * @param code error code, empty where there is none
 * @param model catalogue name
 * @param action what policy decided
 * @param rules rules that fired
 * @param findingTypes what they found
 */
public record TrailRow(
        String kind,
        String status,
        String code,
        String model,
        String action,
        List<String> rules,
        List<String> findingTypes) {
    public TrailRow {
        rules = List.copyOf(rules);
        findingTypes = List.copyOf(findingTypes);
    }
}
