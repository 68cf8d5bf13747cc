package dev.postern.model.difficulty;

import java.util.EnumMap;
import java.util.Map;

/** Counts what an instruction asks for. One pass over its words with bounded look-ahead. Thread-safe. */
final class SignalReader {
    /** How far before an everyday text the verb stands that asks for it, in words. */
    private static final int REACH = 10;

    /** An ask that stands later than this says no more what the prompt is about, in words. */
    private static final int LEADING = 80;

    /** Shorter words have no plural that is worth a second look, in letters. */
    private static final int SHORTEST = 4;

    /** A question for a fact begins within this many words. */
    private static final int OPENING = 3;

    private final Lexicon lexicon;

    SignalReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Signals read(CharSequence text) {
        Words words = new Words(text);
        Walk walk = new Walk(words);
        for (int at = 0; at < words.count(); ) {
            at += walk.step(at);
        }
        return walk.signals();
    }

    private final class Walk {
        private final Words words;
        private final Map<WordKind, Integer> counts = new EnumMap<>(WordKind.class);
        private final long[] seen = new long[(lexicon.size() + 63) / 64];
        private Lead lead = Lead.UNKNOWN;
        private boolean opensWithAsk;
        private boolean opensWithStep;
        private boolean afterMark;
        private boolean afterSubject;
        private int specialWords;
        private int asked;
        private int created = -REACH - 1;

        /** Of the phrase found last. */
        private int number;

        private Walk(Words words) {
            this.words = words;
        }

        /** Takes the phrase at a word; returns its length in words. */
        private int step(int at) {
            int length = find(at);
            if (words.opensSentence(at)) {
                afterMark = false;
                afterSubject = false;
            }
            if (length == 0) {
                specialWords += words.isOfSpecialists(at) ? 1 : 0;
                afterMark = false;
                afterSubject = false;
                return 1;
            }
            WordKind kind = lexicon.kind(number);
            take(kind, at, length);
            afterMark = kind.takesTheAskFromAVerb();
            afterSubject = kind == WordKind.SUBJECT || kind == WordKind.SPEAKER;
            return length;
        }

        private void take(WordKind kind, int at, int length) {
            switch (kind) {
                case TRANSFORM -> {
                    boolean asks = !afterMark || length > 1 || at - created <= REACH;
                    if (asks) {
                        count(kind);
                        lead(Lead.TRANSFORM, at);
                    }
                }
                case CREATE -> {
                    count(kind);
                    created = at;
                    opensWithAsk |= at == 0;
                }
                case ARTEFACT -> {
                    if (at - created <= REACH) {
                        count(kind);
                        lead(Lead.DRAFT, at);
                    }
                }
                case LOOKUP -> {
                    count(kind);
                    asked++;
                    if (at < OPENING) {
                        lead(Lead.LOOKUP, at);
                    }
                }
                case STRONG, MEDIUM -> {
                    if (!afterMark || (length > 1 && !afterSubject)) {
                        count(kind);
                        lead(Lead.TASK, at);
                    }
                }
                case CALCULATE -> {
                    if (!afterMark) {
                        count(kind);
                        opensWithAsk |= at == 0;
                    }
                }
                case CAUSE -> {
                    count(kind);
                    asked++;
                    opensWithAsk |= at < OPENING;
                }
                case DECISION -> {
                    count(kind);
                    asked++;
                    lead(Lead.TASK, at);
                }
                case PLEASE -> {
                    count(kind);
                    opensWithAsk |= at < OPENING;
                }
                case STEP -> {
                    count(kind);
                    opensWithStep |= at == 0;
                }
                case MARK_EN, MARK_DE, MARK_FR, MARK_ES -> counts.merge(kind, 1, Integer::sum);
                case TOPIC -> {
                    count(kind);
                    specialWords += words.isOfSpecialists(at) ? 1 : 0;
                }
                case BREVITY,
                        REASONING,
                        MATHS,
                        CONSTRAINT,
                        CODE,
                        EVERYDAY,
                        SUBJECT,
                        SPEAKER,
                        SUPPOSITION,
                        COMPARISON,
                        REPAIR,
                        COMMON -> count(kind);
            }
        }

        private void count(WordKind kind) {
            long bit = 1L << number;
            if ((seen[number >> 6] & bit) == 0) {
                seen[number >> 6] |= bit;
                counts.merge(kind, 1, Integer::sum);
            }
        }

        private void lead(Lead found, int at) {
            opensWithAsk |= at < OPENING;
            boolean leads = at < LEADING || found == Lead.TASK;
            if (leads && (lead == Lead.UNKNOWN || (lead == Lead.LOOKUP && found != Lead.LOOKUP))) {
                lead = found;
            }
        }

        private int find(int at) {
            char[] letters = words.letters();
            int hash = 0;
            int longest = 0;
            int from = words.start(at);
            boolean mayBegin = true;
            for (int length = 1; length <= Lexicon.LONGEST && at + length <= words.count(); length++) {
                int last = at + length - 1;
                if (length > 1) {
                    if (words.opensSentence(last)) {
                        break;
                    }
                    hash = PhraseTable.extend(hash, ' ');
                }
                int found = findWhole(from, last, hash);
                if (found < 0 && mayBegin) {
                    found = lexicon.findBeginning(letters, from, words.start(last), words.end(last), hash);
                }
                if (found >= 0) {
                    longest = length;
                    number = found;
                }
                hash = PhraseTable.extend(hash, letters, words.start(last), words.end(last));
                if (length == 1) {
                    if (!lexicon.opensAPhrase(hash)) {
                        break;
                    }
                    mayBegin = lexicon.opensABeginning(hash);
                }
            }
            return longest;
        }

        /** The number of the phrase that ends with a word or its singular, or -1. */
        private int findWhole(int from, int last, int hash) {
            char[] letters = words.letters();
            int end = words.end(last);
            int before = PhraseTable.extend(hash, letters, words.start(last), end - 1);
            int found = lexicon.find(letters, from, end, PhraseTable.extend(before, letters[end - 1]));
            return found < 0 && end - words.start(last) > SHORTEST && endsInPlural(end)
                    ? lexicon.find(letters, from, end - 1, before)
                    : found;
        }

        /** The endings of most plurals in the four languages. */
        private boolean endsInPlural(int end) {
            char last = words.letters()[end - 1];
            return last == 's' || last == 'n' || last == 'x';
        }

        private Signals signals() {
            return new Signals(
                    lead,
                    language(),
                    counts,
                    words.count(),
                    words.figures(),
                    words.questions(),
                    words.items(),
                    words.symbols(),
                    words.clauses(),
                    specialWords,
                    asked,
                    opensWithAsk,
                    opensWithStep);
        }

        private WordKind language() {
            WordKind most = WordKind.SUBJECT;
            int best = 1;
            for (WordKind kind : WordKind.values()) {
                if (kind.marksALanguage() && counts.getOrDefault(kind, 0) > best) {
                    best = counts.getOrDefault(kind, 0);
                    most = kind;
                }
            }
            return most;
        }
    }
}
