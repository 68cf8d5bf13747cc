package dev.postern.gateway.quota;

import java.util.List;

/** What became of a wish to use something. */
sealed interface Reserving {
    /** All of it is reserved. */
    record Granted(List<Claim> claims) implements Reserving {}

    /** Nothing is; of the limits without room this is the one that has room again last. */
    record Exceeded(Wanted wanted) implements Reserving {}
}
