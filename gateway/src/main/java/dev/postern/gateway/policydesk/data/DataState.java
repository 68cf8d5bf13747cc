package dev.postern.gateway.policydesk.data;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is in force of the data that is kept at the desk.
 *
 * @param generation counts the changes
 * @param inForce by name
 */
public record DataState(long generation, Map<DataName, DataVersion> inForce) {
    /** Before anything was uploaded, or where nothing is. */
    public static final DataState NOTHING = new DataState(0, Map.of());

    public DataState {
        inForce = Map.copyOf(inForce);
    }

    /** What is in force under a name. */
    public Optional<DataVersion> find(DataName name) {
        return Optional.ofNullable(inForce.get(name));
    }

    /** As it would be if a version came into force, or if the data went. */
    public DataState with(DataName name, Optional<DataVersion> version) {
        Map<DataName, DataVersion> then = new TreeMap<>(inForce);
        then.remove(name);
        version.ifPresent(each -> then.put(name, each));
        return new DataState(generation, then);
    }
}
