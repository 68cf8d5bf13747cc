package dev.postern.audit.store.reveal;

import java.util.List;

/**
 * Who asked, as they were known then. Prints without saying it.
 *
 * @param state {@code known}, {@code erased} where the person was forgotten, {@code absent} where nobody was identified
 * @param id stable identifier at the identity provider
 * @param name the name the person logged in with
 * @param groups full paths of the groups they were in
 */
public record OpenedPerson(String state, String id, String name, List<String> groups) {
    /** Nobody was identified. */
    static final OpenedPerson ABSENT = new OpenedPerson("absent", "", "", List.of());

    /** Who it was has been deleted. */
    static final OpenedPerson ERASED = new OpenedPerson("erased", "", "", List.of());

    public OpenedPerson {
        groups = List.copyOf(groups);
    }

    @Override
    public String toString() {
        return "OpenedPerson[" + state + "]";
    }
}
