package dev.postern.policy.detect.name;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that make a street, by where they stand in the address. In small letters, without accents. */
final class StreetWords {
    private static final String ROMANCE =
            "calle c/ avenida avda paseo plaza carrer ronda travesia glorieta camino carretera via viale"
                    + " piazza corso vicolo piazzale lungomare strada contrada rua travessa praca largo alameda rodovia estrada"
                    + " ul ulica aleja aleje al pl plac os osiedle str strasse ulice namesti trida";
    private static final String FRENCH_WORDS =
            "rue avenue av boulevard bd blvd place chemin impasse allee allees quai route cours square passage faubourg sentier rond-point";

    /** After the name of the street, the number before both: English. */
    static final Set<Integer> AFTER_NAME = hashes("street st road rd avenue ave lane ln drive boulevard blvd"
            + " court ct parkway pkwy terrace terr crescent cres highway hwy freeway turnpike alley mews quay"
            + " drv esplanade bypass expressway causeway broadway");

    /** Those of {@link #AFTER_NAME} that make a street without any number. */
    static final Set<Integer> ALONE = hashes("street road avenue lane boulevard");

    /** Like {@link #AFTER_NAME}, but also everyday words: they count with a number before only. */
    static final Set<Integer> AFTER_NAME_WITH_NUMBER = hashes(
            "dr way place pl close circle cir square sq trail trl path row walk loop hill gardens green grove gate view rise park run"
                    + " plaza pike point ridge heights vale wharf plain plains crossing cove glen manor meadow meadows mill mills"
                    + " springs spur station track valley village ville vista extension ext bend creek fork forks junction knoll"
                    + " landing mall mount mountain oval overpass pass passage pine pines port prairie ramp ranch rapids"
                    + " rest river route shoal shore shores skyway stravenue stream summit trace tunnel underpass union"
                    + " viaduct well wells corner corners estate estates field fields flat flats ford forest island isle"
                    + " isles lake lakes locks lodge harbor harbour haven hollow inlet key keys bridge brook burg camp canyon cape center");

    /** Before the name of the street, the number after it: the Romance languages and Polish. */
    static final Set<Integer> BEFORE_NAME = hashes(ROMANCE);

    /** Before the name of the street, the number before both or after it: French. */
    static final Set<Integer> FRENCH = hashes(FRENCH_WORDS);

    /** Words between a French or Spanish street and its name. */
    static final Set<Integer> LINKS = hashes(
            "de du des la le les l' d' del della delle dei degli dello los las el do da dos das y e et of the saint sainte sur");

    /** What may stand before the name of a German street that has no ending: {@code Am Markt 3}. */
    static final Set<Integer> GERMAN_STARTS = hashes("am an im zum zur auf unter in hinter vor");

    /** A word of its own after the name: {@code Lange Straße 3}, {@code Atatürk Caddesi 5}, {@code Kossuth utca 2}. */
    static final Set<Integer> AFTER_NAME_BEFORE_NUMBER = hashes(
            "strasse strase str weg platz allee gasse ring damm ufer chaussee caddesi cad cd sokak sokagi sok sk bulvari mahallesi mah utca ut ter"
                    + " korut gate gata vei veien vag gatan alle plads vej tie katu straat laan plein ulice namesti");

    /** What says "number". */
    static final Set<Integer> NUMBER_WORDS = hashes("no nr n n\u00ba num numero");

    /** What a room, flat or floor is called. */
    static final Set<Integer> UNITS =
            hashes("apt apartment suite ste unit flat floor fl room rm building bldg block lot level office penthouse"
                    + " piso planta puerta escalera bajo izq dcha top stiege etage og eg wohnung app appt bat batiment interno scala int"
                    + " lokal m lgh bus box kat daire no d");

    /** Directions beside a street. */
    static final Set<Integer> DIRECTIONS =
            hashes("n s e w ne nw se sw north south east west northeast northwest southeast southwest");

    /** How street names of one word end, longest first, and whether that is telling without a number. */
    private static final String[] ENDINGS = {
        "strasse",
        "strase",
        "gasse",
        "allee",
        "platz",
        "chaussee",
        "promenade",
        "straat",
        "gracht",
        "plein",
        "singel",
        "gatan",
        "vagen",
        "veien",
        "stien",
        "torget",
        "grand",
        "katu",
        "kuja",
        "polku",
        "str",
        "weg",
        "damm",
        "ufer",
        "ring",
        "steig",
        "stieg",
        "pfad",
        "markt",
        "laan",
        "kade",
        "dijk",
        "dreef",
        "gata",
        "gate",
        "gade",
        "vej",
        "alle",
        "tie",
        "vei",
        "hof",
        "graben"
    };

    private static final int TELLING = 15;

    /** First two letters of the words that begin an address in small letters. */
    private static final boolean[] STARTS = new boolean[1 << 10];

    static {
        for (String word : (ROMANCE + " " + FRENCH_WORDS + " po postfach c/").split(" ", -1)) {
            STARTS[start(word.charAt(0), word.charAt(1))] = true;
        }
    }

    private StreetWords() {}

    /** Whether a word of small letters with these first two may begin an address. */
    static boolean mayBegin(int first, int second) {
        return STARTS[start(first, second)];
    }

    private static int start(int first, int second) {
        return ((first & 0x1f) << 5) | (second & 0x1f);
    }

    /** Whether a word ends like a street; 2 where it is telling by itself, 1 with a number, 0 where it does not. */
    static int ending(String folded) {
        for (int i = 0; i < ENDINGS.length; i++) {
            if (folded.length() >= ENDINGS[i].length() + 3 && folded.endsWith(ENDINGS[i])) {
                return i < TELLING ? 2 : 1;
            }
        }
        return 0;
    }

    private static Set<Integer> hashes(String words) {
        return Arrays.stream(words.split(" ", -1)).map(Letters::hash).collect(Collectors.toUnmodifiableSet());
    }
}
