package dev.postern.policy.detect.national;

/** What a national number is for. */
enum Area {
    IDENTITY,
    TAX,
    HEALTH,
    PASSPORT,
    LICENCE,
    VEHICLE,
    BANK,
    FIRM,
    PROFESSION,
    POSTAL;

    /** Whether such a number stands for one natural person. */
    boolean isPersonal() {
        return switch (this) {
            case IDENTITY, TAX, HEALTH, PASSPORT, LICENCE -> true;
            case VEHICLE, BANK, FIRM, PROFESSION, POSTAL -> false;
        };
    }
}
