package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PERSON_TITLE: a form of address or title before a capitalised name. */
final class TitleMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("PERSON_TITLE");
    private static final int LONGEST = 14;
    private static final WordTable TITLES = new WordTable(List.of(
            "mr",
            "mrs",
            "ms",
            "mx",
            "miss",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "madam",
            "rev",
            "reverend",
            "fr",
            "hon",
            "capt",
            "lt",
            "sgt",
            "herr",
            "herrn",
            "frau",
            "fräulein",
            "doktor",
            "dipl",
            "ing",
            "mag",
            "mme",
            "mlle",
            "monsieur",
            "madame",
            "mademoiselle",
            "maître",
            "me",
            "dre",
            "señor",
            "señora",
            "señorita",
            "sr",
            "sra",
            "srta",
            "don",
            "doña",
            "dra",
            "signor",
            "signora",
            "signorina",
            "sig",
            "dott",
            "dottor",
            "dottoressa",
            "avv",
            "senhor",
            "senhora",
            "dona",
            "dhr",
            "mevr",
            "mevrouw",
            "meneer",
            "mijnheer",
            "drs",
            "pan",
            "pani",
            "bay",
            "bayan"));
    /** Titles that are words of their own, or parts of names, unless a full stop follows. */
    private static final WordTable ABBREVIATED = new WordTable(List.of(
            "fr", "hon", "rev", "lt", "sgt", "capt", "ing", "mag", "me", "don", "dipl", "dame", "pan", "bay", "miss"));

    static List<WordTable> tables() {
        return List.of(TITLES);
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("ABCDFHILMPRS").atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        if (!Place.isCapital(text.at(start))
                || TITLES.at(text, start) == WordTable.NONE
                || Place.isCapital(text.at(start + 2))) {
            return null;
        }
        int end = Place.skipLetters(text, start, LONGEST);
        boolean stop = text.at(end) == '.';
        int word = stop ? end + 1 : end;
        int name = Place.skipSpace(text, word);
        boolean parted =
                name > word && Place.isCapital(text.at(name)) && text.at(start - 1) != '.' && text.at(start - 1) != '-';
        boolean named = parted
                && (Character.isLowerCase(text.at(name + 1)) || text.at(name + 1) == '.' || text.at(name + 1) == '\'');
        if (!named || (!stop && ABBREVIATED.at(text, start) != WordTable.NONE)) {
            return null;
        }
        return new Match(word, Likelihood.POSSIBLE, "A title before a capitalised name.");
    }
}
