package dev.postern.gateway.policydesk;

import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.policydesk.life.Drafts;
import dev.postern.policy.rule.PolicyReader;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an editor sends of a draft.
 *
 * @param text what the draft shall say
 * @param seen the newest revision that the editor knows; empty for a new draft
 */
record DraftForm(Drafts.Text text, OptionalInt seen) {
    private static final int LONGEST_TITLE = 120;
    private static final List<String> DOCUMENTS = List.of("source", "tests");

    /**
     * Reads {@code title}, {@code source}, {@code tests}, {@code base} and {@code revision}.
     *
     * @throws RefusedException {@code invalid_request}, with the member
     */
    static DraftForm of(Map<String, ? extends @Nullable Object> body) {
        Parameters heads =
                JsonMembers.of(JsonMembers.without(body, DOCUMENTS), List.of("title", "base", "revision"), List.of());
        String title = heads.value("title", Parameters::line)
                .orElseThrow(() -> Parameters.invalid("Give the draft a title that colleagues know it by.", "title"));
        if (title.length() > LONGEST_TITLE) {
            throw Parameters.invalid("A title has " + LONGEST_TITLE + " characters at most.", "title");
        }
        String source = JsonMembers.document(body, "source", PolicyReader.MAX_BYTES);
        String tests = JsonMembers.document(body, "tests", PolicyReader.MAX_BYTES);
        OptionalLong base = heads.value("base", Parameters.number(1, 999_999))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
        OptionalInt seen = heads.value("revision", Parameters.number(1, 999_999))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        return new DraftForm(new Drafts.Text(title, base, source, tests), seen);
    }
}
