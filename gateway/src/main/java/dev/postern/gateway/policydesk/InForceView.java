package dev.postern.gateway.policydesk;

import dev.postern.gateway.config.PolicyManagement;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What decides now, as a page shows it.
 *
 * @param managedBy {@code desk} or {@code file}
 * @param version name and hash of the document
 * @param number of the published version, null where a file is in force
 * @param activation number of the activation, likewise
 * @param since when it was put into force, likewise
 * @param by who did, likewise
 * @param reason what they said, likewise
 * @param file name of the file in force, null where a published version is
 * @param source the document
 * @param tests its test cases, empty for a file
 */
public record InForceView(
        String managedBy,
        String version,
        @Nullable Long number,
        @Nullable Long activation,
        @Nullable Instant since,
        @Nullable String by,
        @Nullable String reason,
        @Nullable String file,
        String source,
        String tests) {

    static InForceView of(ActivePolicy.InForce current, PolicyManagement managedBy) {
        String managed = managedBy.name().toLowerCase(Locale.ROOT);
        String version = current.policy().version();
        String source = current.document().source();
        return switch (current.document().origin()) {
            case PolicyDocument.Origin.File(String name) ->
                new InForceView(managed, version, null, null, null, null, null, name, source, "");
            case PolicyDocument.Origin.Desk(var published) ->
                new InForceView(
                        managed,
                        version,
                        published.policy().number(),
                        published.activation().number(),
                        published.activation().moment(),
                        published.activation().actor().name(),
                        published.activation().reason(),
                        null,
                        source,
                        published.policy().tests());
        };
    }
}
