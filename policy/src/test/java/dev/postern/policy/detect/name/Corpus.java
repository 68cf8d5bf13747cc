package dev.postern.policy.detect.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Generated texts, from templates and names that are either for learning or held out, never both. */
final class Corpus {
    private static final int PARTS = 10;
    private static final String JUDGE = "judge";
    private static final List<String> FILES = List.of("en", "de", "fr", "es", "it", "more", "none");
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "en", "de", "fr", "es", "it", "more");

    private final Draw draw;
    private final TextMaker maker;
    private final Map<String, List<String>> templates = new HashMap<>();

    private Corpus(WordLists lists, Predicate<String> names, List<String> files, long seed) {
        draw = new Draw(seed);
        maker = new TextMaker(draw, fillers(lists, names, draw));
        for (String file : files) {
            templates.put(file, WordLists.lines("templates-" + file + ".txt"));
        }
    }

    static Corpus toLearn(WordLists lists, long seed) {
        return new Corpus(lists, name -> !isHeldOut(name), FILES, seed);
    }

    /** Learnt templates, names held out. */
    static Corpus unseenNames(WordLists lists, long seed) {
        return new Corpus(lists, Corpus::isHeldOut, FILES, seed);
    }

    /** Templates and names that are not learnt from. */
    static Corpus heldOut(WordLists lists, long seed) {
        return new Corpus(lists, Corpus::isHeldOut, List.of(JUDGE), seed);
    }

    /** Whether a name is never seen in training. */
    static boolean isHeldOut(String name) {
        return part(name, PARTS) == 0;
    }

    /** One of {@code parts} groups that a text belongs to, the same in every run. */
    static int part(String text, int parts) {
        return Math.floorMod(Letters.mix(Letters.hash(text)), parts);
    }

    LabelledText next() {
        return templates.containsKey(JUDGE) ? maker.text(of(JUDGE)) : next(draw.oneOf(LANGUAGES));
    }

    /** A text of one language; one of four without names. */
    LabelledText next(String language) {
        return maker.text(of(draw.percent(28) ? "none" : language));
    }

    LabelledText without() {
        return maker.text(of("none"));
    }

    private List<String> of(String file) {
        return templates.getOrDefault(file, List.of());
    }

    private static Map<String, Supplier<String>> fillers(WordLists lists, Predicate<String> usable, Draw draw) {
        NameMaker names = new NameMaker(lists, usable, draw);
        OrganisationMaker organisations = new OrganisationMaker(lists, names, draw);
        AddressMaker addresses = new AddressMaker(names, draw);
        List<String> words = lists.of(WordClass.COMMON);
        List<String> plain = words.stream().filter(word -> word.length() > 3).toList();
        List<String> everyday = words.subList(words.size() - 1200, words.size());
        List<String> german = everyday.subList(everyday.indexOf("abend"), everyday.indexOf("zustimmung"));
        List<String> english = everyday.subList(everyday.indexOf("team"), everyday.indexOf("abend"));
        List<String> tech = lists.of(WordClass.TECH);
        List<String> nations = lists.of(WordClass.NATIONALITY);
        Supplier<String> word = () -> draw.percent(60) ? draw.oneOf(english) : draw.oneOf(plain);
        return Map.ofEntries(
                Map.entry("P", names::person),
                Map.entry("F", names::given),
                Map.entry("L", names::surname),
                Map.entry("T", () -> draw.oneOf("Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Ms", "Prof.", "Miss")),
                Map.entry("C", names::city),
                Map.entry("K", names::country),
                Map.entry("R", names::region),
                Map.entry("S", names::landmark),
                Map.entry("LOC", names::place),
                Map.entry("O", organisations::organisation),
                Map.entry("A", addresses::address),
                Map.entry("J", organisations::job),
                Map.entry("p", () -> (names.given() + " " + names.surname()).toLowerCase(Locale.ROOT)),
                Map.entry("f", () -> names.given().toLowerCase(Locale.ROOT)),
                Map.entry("c", () -> names.city().toLowerCase(Locale.ROOT)),
                Map.entry("w", word),
                Map.entry("W", () -> capital(word.get())),
                Map.entry("G", () -> capital(draw.oneOf(german))),
                Map.entry("X", () -> tech(draw.oneOf(tech), draw)),
                Map.entry("Q", () -> capital(draw.oneOf(nations))),
                Map.entry("D", () -> date(draw)),
                Map.entry("Y", () -> draw.like("20##")),
                Map.entry("N", () -> draw.like(draw.oneOf("#", "##", "###", "#####"))),
                Map.entry("M", () -> draw.like(draw.oneOf("$##", "$#,###", "€ ###", "### EUR", "## dollars"))),
                Map.entry(
                        "ID",
                        () -> draw.like(draw.oneOf("@@-####", "@@@#####", "#@#@#@", "INC######", "@##-@@", "#####"))),
                Map.entry("E", () -> draw.like("user##@example.com")),
                Map.entry("H", () -> draw.like(draw.oneOf("+1 555 01# ####", "+49 30 ######", "(555) 01#-####"))),
                Map.entry(".", () -> draw.oneOf(".", ".", ".", ".", "!", "")),
                Map.entry(",", () -> draw.oneOf(",", ",", "")));
    }

    private static String date(Draw draw) {
        return draw.like(draw.oneOf(
                "##.##.20##",
                "20##-0#-1#",
                Stream.of("March", "May", "June", "April", "August", "October")
                                .skip(draw.below(6))
                                .findFirst()
                                .orElseThrow()
                        + " 1#, 20##",
                "1# " + draw.oneOf("März", "mai", "July", "Sept", "Mai", "januar") + " 20##",
                draw.oneOf("Monday", "Friday", "Tuesday", "next Wednesday")));
    }

    private static String tech(String word, Draw draw) {
        return draw.percent(word.length() < 5 ? 60 : 10) ? word.toUpperCase(Locale.ROOT) : capital(word);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
