package dev.postern.gateway.policydesk;

import dev.postern.policy.Policy;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be found here, and what of it the policy in force looks for.
 *
 * @param types sorted by name
 * @param folder whether there is a folder for files of the company's own data
 * @param files what is in it, sorted by name
 */
public record CoverageView(List<FindingType> types, boolean folder, List<DataFile> files) {

    /**
     * A finding type.
     *
     * @param builtIn whether it comes with Postern
     * @param looked whether the policy in force looks for it
     */
    public record FindingType(String type, boolean builtIn, boolean looked) {}

    /**
     * A file of the company's own data.
     *
     * @param name without the ending
     * @param kind {@code dataset} or {@code fingerprint}
     * @param bytes its size
     * @param changed when it was written last
     * @param used whether the policy in force names it
     */
    public record DataFile(String name, String kind, long bytes, Instant changed, boolean used) {}

    /** The types of the product and of the policy. */
    static List<FindingType> types(Policy policy) {
        Set<String> builtIn = BuiltInMatchers.types();
        Set<String> looked = policy.detectors().types();
        return Stream.concat(builtIn.stream(), looked.stream())
                .distinct()
                .sorted()
                .map(type -> new FindingType(type, builtIn.contains(type), looked.contains(type)))
                .toList();
    }
}
