package dev.postern.policy.detect.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The word lists that are checked in beside the templates, by class. */
final class WordLists {
    /** Words of grammar that are names all the same. */
    private static final Set<String> BOTH = Set.of(
            "will", "may", "mia", "ella", "per", "le", "la", "de", "el", "los", "las", "van", "von", "da", "di", "du",
            "des", "den", "der", "dos", "jan", "april", "june", "august", "mai");

    /** Abbreviations of places and bodies, which are words of their own in capitals. */
    private static final List<String> PLACES_IN_CAPITALS =
            List.of("US", "USA", "UK", "UAE", "EU", "DC", "NYC", "LA", "USSR", "GB");

    private final Map<WordClass, List<String>> words = new EnumMap<>(WordClass.class);

    private WordLists() {}

    static WordLists read() {
        WordLists lists = new WordLists();
        lists.words.put(WordClass.GIVEN, lines("given.txt"));
        lists.words.put(WordClass.SURNAME, lines("surnames.txt"));
        lists.words.put(WordClass.CITY, lines("cities.txt"));
        lists.words.put(WordClass.REGION, lines("regions.txt"));
        lists.words.put(WordClass.COUNTRY, lines("countries.txt"));
        lists.words.put(WordClass.COMMON, new ArrayList<>(lines("words.txt")));
        List<String> section = List.of();
        for (String line : lines("classes.txt")) {
            if (line.startsWith("== ")) {
                section = lists.words.computeIfAbsent(WordClass.valueOf(line.substring(3)), type -> new ArrayList<>());
            } else {
                section.addAll(List.of(line.split(" ", -1)));
            }
        }
        lists.words.computeIfAbsent(WordClass.BRAND, type -> new ArrayList<>()).addAll(lines("brands.txt"));
        Set<String> plain = Set.copyOf(lines("given-plain.txt"));
        lists.words.computeIfPresent(
                WordClass.COMMON,
                (type, common) -> new ArrayList<>(
                        common.stream().filter(word -> !plain.contains(word)).toList()));
        return lists;
    }

    /** The lines of a resource, without comments and empty ones. */
    static List<String> lines(String name) {
        InputStream resource = Objects.requireNonNull(WordLists.class.getResourceAsStream("/names/" + name), name);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && (!line.startsWith("#") || line.contains("{")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> of(WordClass type) {
        return words.getOrDefault(type, List.of());
    }

    /** The classes of each known word and phrase by mixed hash, in ascending order. */
    Map<Integer, Integer> classes(Predicate<String> known) {
        Map<Integer, Integer> classes = new TreeMap<>();
        Set<String> grammar = Set.copyOf(of(WordClass.FUNCTION));
        words.forEach((type, list) -> {
            boolean name = isName(type);
            for (String word : list) {
                boolean stops = name && !BOTH.contains(fold(word)) && grammar.contains(fold(word));
                if (!stops && (!name || known.test(word))) {
                    classes.merge(Letters.mix(Letters.hashAll(word)), type.bit(), (a, b) -> a | b);
                }
            }
        });
        for (String place : PLACES_IN_CAPITALS) {
            classes.merge(Letters.mix(Letters.capitals(Letters.hash(place))), WordClass.COUNTRY.bit(), (a, b) -> a | b);
        }
        return classes;
    }

    static Lexicon lexicon(Map<Integer, Integer> classes) {
        return new Lexicon(hashes(classes), bits(classes));
    }

    static int[] hashes(Map<Integer, Integer> classes) {
        return classes.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    static short[] bits(Map<Integer, Integer> classes) {
        short[] bits = new short[classes.size()];
        int next = 0;
        for (int value : classes.values()) {
            bits[next] = (short) value;
            next++;
        }
        return bits;
    }

    static boolean isName(WordClass type) {
        return type.code() <= WordClass.COUNTRY.code();
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
