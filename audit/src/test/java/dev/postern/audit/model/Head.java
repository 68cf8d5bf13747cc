package dev.postern.audit.model;

/** The end of a lane. */
record Head(Place place, int hash) {
    static Head at(Row row) {
        return new Head(row.place(), row.hash());
    }

    static Head none(int lane) {
        return new Head(new Place(lane, 0, 0), 0);
    }

    Row next(Pending pending, int by) {
        return Row.of(place.next(), pending.kind(), pending.about(), by, hash);
    }

    /** The end of the epoch that would come after this one, before its first record. */
    Head epoch() {
        return new Head(new Place(place.lane(), place.epoch() + 1, 0), hash);
    }
}
