package dev.postern.audit.store;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of the database roles that migrations give their rights. None may own the schema.
 *
 * @param writer adds records
 * @param reader reads the trail
 * @param sealer reads hashes and adds seals
 * @param keeper sees to the life of the data: partitions, retention, holds, reveals, erasure, cursors of exporters
 */
public record RoleNames(String writer, String reader, String sealer, String keeper) {
    /** Role names stand in the migrations within quotes; nothing else of SQL can be in them. */
    private static final Pattern ROLE = Pattern.compile("[\\p{L}\\p{N}_.@$-]{1,63}");

    public RoleNames {
        for (String name : new String[] {writer, reader, sealer, keeper}) {
            if (!ROLE.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "A role of the audit database may have letters, digits and _ . @ $ - in its name only: "
                                + name);
            }
        }
    }

    Map<String, String> placeholders() {
        Map<String, String> names = new HashMap<>();
        names.put("schema", DatabaseAccount.SCHEMA);
        names.put("writer", writer);
        names.put("reader", reader);
        names.put("sealer", sealer);
        names.put("keeper", keeper);
        return names;
    }
}
