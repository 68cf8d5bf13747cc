package dev.postern.policy.detect.name;

/** Reads what follows a street, over lines: flat, postal code, town, state, country. */
final class AddressTail {
    private static final int MOST_PARTS = 7;
    private static final int PLACES = WordClass.CITY.bit() | WordClass.REGION.bit() | WordClass.COUNTRY.bit();

    private final Tokeniser tokeniser;
    private final Tokens tokens;

    AddressTail(Tokeniser tokeniser) {
        this.tokeniser = tokeniser;
        this.tokens = tokeniser.tokens();
    }

    /** The token after the last part of an address whose street ends before {@code at}; {@code at} where nothing follows. */
    int end(int at) {
        int end = at;
        boolean postal = false;
        for (int part = 0; part < MOST_PARTS; part++) {
            int from = separated(end);
            int next = unit(from);
            if (next < 0) {
                next = postalCode(from);
                postal |= next >= 0;
            }
            if (next < 0) {
                next = place(from, postal && from == end);
            }
            if (next < 0) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private int separated(int at) {
        int place = at;
        if (isMark(place, ',') || (isMark(place, '-') && tokens.gap(place) == 1)) {
            place++;
        }
        if (tokeniser.reaches(place) && tokens.isBreak(place)) {
            place++;
        }
        return place;
    }

    private int unit(int at) {
        if (!tokeniser.reaches(at)) {
            return -1;
        }
        if (tokens.isMark(at, '#')) {
            return isId(at + 1) ? at + 2 : -1;
        }
        boolean word = tokens.shape(at) == Shape.SMALL || tokens.shape(at).isCapital();
        if (word && StreetWords.UNITS.contains(tokens.hash(at))) {
            int id = isMark(at + 1, '.') || isMark(at + 1, '#') || isMark(at + 1, ':') ? at + 2 : at + 1;
            return isId(id) ? id + 1 : -1;
        }
        if (isCode(at)
                && tokens.length(at) <= 3
                && "\u00ba\u00aa".indexOf(tokens.text(at).charAt(tokens.length(at) - 1)) >= 0) {
            return isFloorWord(at + 1) ? at + 2 : at + 1;
        }
        if (isNumber(at, 1, 3) && (isMark(at + 1, '\u00ba') || isMark(at + 1, '\u00aa') || isMark(at + 1, '.'))) {
            int next = at + 2;
            return isFloorWord(next) ? next + 1 : tokens.isMark(at + 1, '.') ? -1 : next;
        }
        return -1;
    }

    private boolean isFloorWord(int at) {
        return tokeniser.reaches(at)
                && (tokens.shape(at) == Shape.INITIAL || StreetWords.UNITS.contains(tokens.hash(at)))
                && tokens.gap(at) <= 1;
    }

    private boolean isId(int at) {
        return isNumber(at, 1, 6)
                || (tokeniser.reaches(at)
                        && (tokens.shape(at) == Shape.INITIAL || isCode(at))
                        && tokens.length(at) <= 5);
    }

    private int postalCode(int at) {
        if (isNumber(at, 4, 6)) {
            boolean dutch = tokens.length(at) == 4
                    && tokeniser.reaches(at + 1)
                    && isCapitals(at + 1, 2)
                    && tokens.gap(at + 1) <= 1;
            boolean plusFour = isMark(at + 1, '-') && tokens.gap(at + 1) == 0 && isNumber(at + 2, 3, 4);
            return plusFour ? at + 3 : dutch ? at + 2 : at + 1;
        }
        if ((isNumber(at, 3, 3) && isNumber(at + 1, 2, 2))
                || (isNumber(at, 2, 2) && isMark(at + 1, '-') && isNumber(at + 2, 3, 3))) {
            return tokens.isMark(at + 1, '-') ? at + 3 : at + 2;
        }
        boolean twoParts = tokeniser.reaches(at)
                && isCode(at)
                && tokens.length(at) <= 4
                && tokeniser.reaches(at + 1)
                && tokens.gap(at + 1) == 1
                && isCode(at + 1)
                && tokens.length(at + 1) == 3;
        return twoParts ? at + 2 : -1;
    }

    /** A town, state or country: known, or with a postal code beside it. */
    private int place(int at, boolean afterCode) {
        if (isState(at)) {
            return at + 1;
        }
        int next = at;
        int classes = 0;
        while (next < at + 4
                && tokeniser.reaches(next)
                && tokens.shape(next).isCapital()
                && tokens.gap(next) <= 1
                && !tokens.is(next, WordClass.FUNCTION)) {
            classes |= tokens.classes(next);
            next++;
            if (next < at + 4 && isMark(next, '.') && tokens.length(next - 1) <= 3 && tokens.gap(next) == 0) {
                next++;
            }
            if ((classes & PLACES) != 0 && next - at == 1 && tokens.length(at) == 2) {
                break;
            }
        }
        if (next == at) {
            return -1;
        }
        boolean known = (tokeniser.phrase(at, next - 1) & PLACES) != 0
                || (tokens.classes(at) & PLACES) != 0
                || (tokens.classes(next - 1) & PLACES) != 0;
        return afterCode || known || isCoded(next) ? next : -1;
    }

    /** Whether a state and postal code, or a postal code, follows. */
    private boolean isCoded(int at) {
        int from = isMark(at, ',') ? at + 1 : at;
        return isState(from) || postalCode(from) >= 0;
    }

    private boolean isState(int at) {
        return tokeniser.reaches(at) && isCapitals(at, 2) && (isNumber(at + 1, 4, 6) || isCode(at + 1));
    }

    private boolean isCapitals(int at, int length) {
        return tokens.shape(at) == Shape.CAPITALS && tokens.length(at) == length;
    }

    /** Letters and digits mixed. */
    private boolean isCode(int at) {
        return tokeniser.reaches(at) && tokens.shape(at) == Shape.CODE;
    }

    private boolean isNumber(int at, int least, int most) {
        return tokeniser.reaches(at)
                && tokens.shape(at) == Shape.NUMBER
                && tokens.length(at) >= least
                && tokens.length(at) <= most;
    }

    private boolean isMark(int at, char mark) {
        return tokeniser.reaches(at) && tokens.isMark(at, mark);
    }
}
