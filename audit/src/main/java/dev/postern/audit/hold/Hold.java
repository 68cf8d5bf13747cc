package dev.postern.audit.hold;

/**
 * The states of a legal hold. One person places it; it keeps what it matches until one person asked for its release and
 * another one released it. Who placed it may be either of the two. Values; every step gives the next state or refuses.
 */
public sealed interface Hold {
    /** How it began. */
    Step placed();

    /** Nobody wants it gone. */
    record Placed(Step placed) implements Hold {}

    /** One of two people. It keeps all the same. */
    record ReleaseRequested(Step placed, Step requested) implements Hold {}

    /** Two people let go; this is the end. */
    record Released(Step placed, Step requested, Step released) implements Hold {}

    /** Whether it keeps what it matches. */
    default boolean active() {
        return switch (this) {
            case Placed _, ReleaseRequested _ -> true;
            case Released _ -> false;
        };
    }

    /**
     * The state after somebody asked for the release.
     *
     * @throws HoldRefusedException where somebody did before
     */
    default ReleaseRequested requestRelease(Step step) {
        return switch (this) {
            case Placed(Step placed) -> new ReleaseRequested(placed, step);
            case ReleaseRequested _ ->
                throw new HoldRefusedException("The release is asked for already; another person has to release.");
            case Released _ -> throw over();
        };
    }

    /**
     * The state after somebody released.
     *
     * @throws HoldRefusedException where nobody asked for it, or the same person did, or it is released
     */
    default Released release(Step step) {
        return switch (this) {
            case Placed _ -> throw new HoldRefusedException("Somebody has to ask for the release first.");
            case ReleaseRequested(Step placed, Step requested) -> {
                if (requested.person().equals(step.person())) {
                    throw new HoldRefusedException("Who asks for a release cannot release; a second person has to.");
                }
                yield new Released(placed, requested, step);
            }
            case Released _ -> throw over();
        };
    }

    private static HoldRefusedException over() {
        return new HoldRefusedException("This hold is released; place a new one where it is needed.");
    }
}
