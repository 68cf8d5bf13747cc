package dev.postern.audit.siem;

/** Classes of OCSF that records become events of (https://schema.ocsf.io, 1.8.0), each with the number of its category. */
enum OcsfClass {
    /** An exchange with a model, or somebody reading the trail. */
    API_ACTIVITY(6, 6003),
    /** An exchange in which something was found. */
    DATA_SECURITY_FINDING(2, 2006),
    /** A writer of the trail begins, goes on or stops. */
    APPLICATION_LIFECYCLE(6, 6002),
    /** Something was done to the trail or to what governs it. */
    ENTITY_MANAGEMENT(3, 3004);

    private final int category;
    private final int uid;

    OcsfClass(int category, int uid) {
        this.category = category;
        this.uid = uid;
    }

    static OcsfClass of(SiemEvent event) {
        return switch (event.kind()) {
            case "INTENT", "OUTCOME", "DENIED" -> event.findings().isEmpty() ? API_ACTIVITY : DATA_SECURITY_FINDING;
            case "ACCESS", "ORPHANED", "STREAM_MARK", "DENIED_AGG" -> API_ACTIVITY;
            case "EPOCH_START", "EPOCH_END", "HEARTBEAT" -> APPLICATION_LIFECYCLE;
            default -> ENTITY_MANAGEMENT;
        };
    }

    int category() {
        return category;
    }

    int uid() {
        return uid;
    }

    /** {@code activity_id} of the class: what was done; 99 where the schema has no word for it. */
    int activity(String kind) {
        return switch (this) {
            case API_ACTIVITY ->
                switch (kind) {
                    case "ACCESS" -> 2;
                    case "INTENT", "OUTCOME", "DENIED" -> 1;
                    default -> 99;
                };
            case DATA_SECURITY_FINDING -> 1;
            case APPLICATION_LIFECYCLE ->
                switch (kind) {
                    case "EPOCH_START" -> 3;
                    case "EPOCH_END" -> 4;
                    default -> 99;
                };
            case ENTITY_MANAGEMENT ->
                switch (kind) {
                    case "HOLD_PLACED", "API_KEY_CREATED" -> 1;
                    case "EXPORT", "VERIFIED" -> 2;
                    case "POLICY_ACTIVATED", "CONFIG_CHANGED", "KEY_ROTATED", "API_KEY_ROTATED", "API_KEY_RENAMED" -> 3;
                    case "KEY_SHREDDED", "RETENTION_DROP", "HOLD_RELEASED", "API_KEY_REVOKED" -> 4;
                    default -> 99;
                };
        };
    }
}
