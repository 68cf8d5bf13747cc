package dev.postern.policy.detect.scan;

/**
 * What a matcher can find.
 *
 * @param detector name of the detector, see {@link dev.postern.policy.detect.Finding#detector()}
 * @param type name of the finding type
 */
public record Kind(String detector, String type) {

    /** A built-in type, whose detector has the same name. */
    public static Kind builtIn(String type) {
        return new Kind(type, type);
    }
}
