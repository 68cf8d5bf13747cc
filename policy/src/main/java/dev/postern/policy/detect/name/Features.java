package dev.postern.policy.detect.name;

/**
 * What the tagger knows of a token: the token itself, its neighbours, its place in the run and what stands around the
 * run. Each feature is a hash. Names in the lists stand for their classes, so that the tagger learns what names look
 * like and where they stand rather than which there are.
 */
final class Features {
    /** How many features a token has. */
    static final int COUNT = 35;

    private static final int NAMES = WordClass.GIVEN.bit()
            | WordClass.SURNAME.bit()
            | WordClass.CITY.bit()
            | WordClass.REGION.bit()
            | WordClass.COUNTRY.bit()
            | WordClass.BRAND.bit();
    private static final int TELLING = NAMES
            | WordClass.LEGAL.bit()
            | WordClass.ORG_WORD.bit()
            | WordClass.PLACE_WORD.bit()
            | WordClass.TITLE.bit()
            | WordClass.TECH.bit();
    private static final int LONGEST_PHRASE = 4;

    private final Tokens tokens;
    private final Run run;
    private final Lexicon lexicon;
    private final int[] phrases;
    private int[] out = {};
    private int base;
    private int number;

    Features(Tokens tokens, Run run, Lexicon lexicon) {
        this.tokens = tokens;
        this.run = run;
        this.lexicon = lexicon;
        this.phrases = new int[run.length()];
        findPhrases();
    }

    /** Writes the hashes of a token's features to {@code features}, from {@code from} on. */
    void of(int token, int[] features, int from) {
        out = features;
        base = from;
        number = 0;
        word(token);
        neighbours(token);
        place(token);
        around(token);
    }

    private void word(int t) {
        int shape = tokens.shape(t).code();
        int classes = tokens.classes(t);
        int edge = tokens.edge(t);
        add(1, 0, 0);
        add(shape, 0, 0);
        add(classes, 0, 0);
        add(classes, shape, 0);
        add(identity(t), 0, 0);
        add(edge, 0, 0);
        add(edge & 0xffff, shape, 0);
        add(Math.min(tokens.length(t), 12), shape, 0);
        add(phrases[t - run.first()], 0, 0);
        add(phrases[t - run.first()], classes & NAMES, 0);
    }

    private void neighbours(int t) {
        int classes = tokens.classes(t);
        int before = identity(t - 1);
        int after = identity(t + 1);
        int classesBefore = tokens.classes(t - 1);
        int classesAfter = tokens.classes(t + 1);
        add(before, 0, 0);
        add(before, classes, 0);
        add(classesBefore & TELLING, classes & TELLING, tokens.shape(t - 1).code());
        add(after, 0, 0);
        add(after, classes, 0);
        add(classesAfter & TELLING, classes & TELLING, tokens.shape(t + 1).code());
        add(classesBefore & TELLING, classes & TELLING, classesAfter & TELLING);
        add(before, after, 0);
        add(
                tokens.shape(t - 1).code(),
                tokens.shape(t).code(),
                tokens.shape(t + 1).code());
    }

    private void place(int t) {
        int at = t == run.first() ? 0 : t == run.last() ? 2 : 1;
        int length = Math.min(run.length(), 6);
        int classes = tokens.classes(t);
        int rest = union(t + 1, run.last()) & TELLING;
        int past = union(run.first(), t - 1) & TELLING;
        int last = identity(run.last());
        add(at, length, 0);
        add(at, length, classes);
        add(at, length, tokens.shape(t).code());
        add(rest, at, 0);
        add(past, at, 0);
        add(rest, past, classes & TELLING);
        add(last, Math.min(run.last() - t, 4), 0);
        add(tokens.classes(run.last()), Math.min(run.last() - t, 4), 0);
    }

    private void around(int t) {
        int one = context(run.first() - 1);
        int two = context(one - 1);
        int three = context(two - 1);
        int after = contextAfter(run.last() + 1);
        int distance = Math.min(t - run.first(), 3);
        int classes = tokens.classes(t);
        int opens = opens(run.first() - 1) ? 1 : 2;
        add(identity(one), distance, 0);
        add(identity(two), identity(one), distance);
        add(identity(three), identity(two), identity(one));
        add(identity(two), distance, classes & NAMES);
        add(identity(after), Math.min(run.last() - t, 3), 0);
        add(identity(one), identity(after), distance);
        add(opens, classes, distance);
        add(opens, tokens.shape(t).code(), tokens.shape(t + 1).code());
    }

    private void add(int a, int b, int c) {
        int hash = Letters.join(Letters.join(Letters.join(Letters.SEED + number, a), b), c);
        out[base + number] = Letters.mix(hash);
        number++;
    }

    /** A word as itself, unless it is a name: then as the lists it is in. */
    private int identity(int t) {
        Shape shape = tokens.shape(t);
        int classes = tokens.classes(t);
        if (shape == Shape.SMALL || shape == Shape.MARK || (classes & ~NAMES) != 0) {
            return tokens.hash(t);
        }
        return Letters.join(shape.code() + 1, classes);
    }

    private int union(int from, int to) {
        int union = 0;
        for (int t = from; t <= to; t++) {
            union |= tokens.classes(t);
        }
        return union;
    }

    /** The nearest token at or before {@code t} that is no quotation mark or mark-up. */
    private int context(int t) {
        int at = t;
        while (at > t - 3 && isQuote(at)) {
            at--;
        }
        return at;
    }

    private int contextAfter(int t) {
        return isQuote(t) ? t + 1 : t;
    }

    private boolean isQuote(int t) {
        return tokens.shape(t) == Shape.MARK
                && "\"'*`()[]\u201c\u201d\u201e\u2018\u00ab\u00bb".indexOf(tokens.hash(t)) >= 0;
    }

    /** Whether a sentence or line begins after a token. */
    private boolean opens(int t) {
        Shape shape = tokens.shape(t);
        return shape == Shape.NONE
                || shape == Shape.BREAK
                || (shape == Shape.MARK && ".!?:;-\u2022>|".indexOf(tokens.hash(t)) >= 0);
    }

    private void findPhrases() {
        for (int from = run.first(); from <= run.last(); from++) {
            int hash = tokens.hash(from);
            for (int to = from + 1; to <= run.last() && to < from + LONGEST_PHRASE; to++) {
                hash = Letters.join(hash, tokens.hash(to));
                int classes = lexicon.classes(hash);
                if (classes != 0) {
                    mark(from, to, classes);
                }
            }
        }
    }

    private void mark(int from, int to, int classes) {
        for (int t = from; t <= to; t++) {
            phrases[t - run.first()] |= classes << 1 | (t == from ? 1 : 0);
        }
    }
}
