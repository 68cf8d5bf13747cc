package dev.postern.gateway.policydesk;

import dev.postern.gateway.policydesk.data.DataChange;
import dev.postern.gateway.policydesk.data.DataName;
import java.util.HashMap;
import java.util.Map;

/** What the trail is told of changes of data. */
final class DataChangeRecord {
    /** What is changed. */
    static final String WHAT = "data";

    private DataChangeRecord() {}

    static Map<String, String> of(DataName name) {
        return Map.of("kind", name.kind().word(), "name", name.name());
    }

    static Map<String, String> of(DataName name, int number) {
        Map<String, String> detail = new HashMap<>(of(name));
        detail.put("number", Integer.toString(number));
        return detail;
    }

    static Map<String, String> of(DataName name, String hash, long bytes, long amount) {
        Map<String, String> detail = new HashMap<>(of(name));
        detail.putAll(Map.of("hash", hash, "bytes", Long.toString(bytes), "amount", Long.toString(amount)));
        return detail;
    }

    /** All of what waits. */
    static Map<String, String> of(DataChange change) {
        Map<String, String> detail = new HashMap<>(of(change.name()));
        detail.put("change", change.id().toString());
        change.version().ifPresent(version -> {
            detail.putAll(of(version.name(), version.hash(), version.bytes(), version.amount()));
            detail.put("number", Integer.toString(version.number()));
        });
        return detail;
    }
}
