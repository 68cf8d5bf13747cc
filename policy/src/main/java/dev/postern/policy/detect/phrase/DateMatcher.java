package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.context.Mention;
import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * DATE_TIME: dates and times as ISO 8601-1 and RFC 3339 have them and as people write them. A date says little by itself,
 * so it is no more than possible unless a birth or another event of a person stands by it. Anchored at digits; dates that
 * begin with the name of a month are asked for by {@link PhraseWordMatcher}.
 */
final class DateMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("DATE_TIME");
    private static final int NONE = -1;
    private static final int CLOSE = 4;
    private static final Nearby EVENTS = Nearby.of(
            "born",
            " birth ",
            "birthday",
            "birthdate",
            "dob",
            "deceased",
            "died",
            "admitted",
            "admission",
            "discharged",
            "appointment",
            "diagnosed",
            "expiry",
            "expiration",
            "geboren",
            "geburt",
            "geburtsdatum",
            "geburtstag",
            "geb",
            "verstorben",
            "aufnahmedatum",
            "entlassen",
            "né le",
            "née le",
            "naissance",
            "nacido",
            "nacida",
            "nacimiento",
            "nato il",
            "nata il",
            "nascita",
            "nascido",
            "nascida",
            "nascimento",
            "geboortedatum",
            "fødselsdato",
            "syntymä",
            "родил",
            "рожден",
            "出生",
            "生年月日",
            "생년월일");
    private static final Nearby DATES = Nearby.of(
            "date",
            "dated",
            "today",
            "tomorrow",
            "yesterday",
            "on",
            "since",
            "until",
            "due",
            "day",
            "datum",
            "am",
            "vom",
            "bis",
            "seit",
            "ab",
            "heute",
            "le",
            "fecha",
            "el",
            "data",
            "op");

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("0123456789").atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        boolean digit = text.at(start) <= '9';
        int end = digit ? numeric(text, start) : MonthDate.beginningAt(text, start);
        if (end == NONE || isJoined(text, start)) {
            return null;
        }
        Mention event = event(text, start);
        return event == null
                ? new Match(end, Likelihood.POSSIBLE, "A date or time of the calendar.")
                : new Match(end, Likelihood.LIKELY, "A date or time of the calendar, " + event.phrase() + ".");
    }

    private static int numeric(Window text, int start) {
        int length = Place.digits(text, start, 8);
        if (length > 8 || length == 3 || (length > 4 && length < 8)) {
            return NONE;
        }
        int date = Calendar.end(text, start, false);
        if (date == NONE && length <= 2 && text.at(start + length) == '/' && isNamed(text, start)) {
            date = Calendar.end(text, start, true);
        }
        if (date == NONE && length == 8 && event(text, start) != null) {
            date = Calendar.end(text, start, true);
        }
        if (date == NONE) {
            return length <= 2 && !Calendar.endsBefore(text, start) ? ended(text, Clock.end(text, start, true)) : NONE;
        }
        int time = time(text, date);
        return time != NONE ? time : goesOn(text, date) ? NONE : date;
    }

    /** One past a time that follows a date: after T, a space or a comma. */
    private static int time(Window text, int date) {
        int unit = text.at(date);
        if (unit == 'T' || unit == 't') {
            int basic = Place.digits(text, date + 1, 6);
            if (basic == 6 || basic == 4) {
                int end = date + 1 + basic;
                return text.at(end) == 'Z' ? end + 1 : end;
            }
            return ended(text, Clock.end(text, date + 1, true));
        }
        int place = unit == ',' ? date + 1 : date;
        int after = Place.skipSpace(text, place);
        return after > place && text.digitAt(after) >= 0 ? ended(text, Clock.end(text, after, false)) : NONE;
    }

    private static int ended(Window text, int end) {
        return end != NONE && text.isWordAt(end) ? NONE : end;
    }

    private static boolean isNamed(Window text, int start) {
        Mention date = DATES.mentionBefore(text, start);
        return date != null && date.distance() <= 2;
    }

    private static @Nullable Mention event(Window text, int start) {
        Mention event = EVENTS.mentionBefore(text, start);
        return event != null && event.distance() <= CLOSE ? event : null;
    }

    /** Whether it is part of a longer number, a path, a version or a name. */
    private static boolean isJoined(Window text, int start) {
        int before = text.at(start - 1);
        boolean parts =
                before == '-' || before == '/' || before == '.' || before == ':' || before == ',' || before == '+';
        return before == '_'
                || before == '$'
                || before == '\u20ac'
                || before == '\\'
                || before == '#'
                || before == '@'
                || (parts
                        && text.isWordAt(start - 2)
                        && !(before == ',' && text.digitAt(start - 2) < 0)
                        && !(before == ':' && text.digitAt(start - 2) < 0));
    }

    private static boolean goesOn(Window text, int end) {
        int after = text.at(end);
        if (after == '_' || after == '%' || after == '@') {
            return true;
        }
        boolean parts = after == '-' || after == '/' || after == '.' || after == ':' || after == ',';
        return (text.isWordAt(end) && after < 0x2e80) || (parts && text.digitAt(end + 1) >= 0);
    }
}
