package dev.postern.model.route;

import java.util.Locale;

/** Why a request goes to the server it goes to. */
public enum RouteReason {
    /** There is no other. */
    ONLY,
    /** Its beginning was there before. */
    PREFIX,
    /** It has the least to do. */
    LEAST_LOAD,
    /** Its conversation falls to it by the servers' shares. */
    SHARE,
    /** It has share 0, and no other is left. */
    SPARE,
    /** It failed, rested, and gets one request to show that it is well. */
    TRIAL,
    /** None is well; this one fails quickly at the worst. */
    LAST_RESORT;

    /** As people see it, such as {@code least-load}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
