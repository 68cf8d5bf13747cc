package dev.postern.gateway.policydesk;

import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a second person says when a policy is put into force.
 *
 * @param revision of the draft that they looked at, 0 where there is no draft
 * @param words what they say about it, 1 to 256 characters
 */
record PublicationForm(int revision, String words) {

    /**
     * Reads {@code revision} and the words.
     *
     * @param words name of the member that has them
     * @throws RefusedException {@code invalid_request}, with the member
     */
    static PublicationForm of(Map<String, ? extends @Nullable Object> body, String words) {
        Parameters given = JsonMembers.of(body, List.of("revision", words), List.of());
        return new PublicationForm(
                given.value("revision", Parameters.number(1, 999_999)).orElse(0),
                given.value(words, Parameters::line)
                        .orElseThrow(
                                () -> Parameters.invalid("Say in a line why, for those who come after you.", words)));
    }
}
