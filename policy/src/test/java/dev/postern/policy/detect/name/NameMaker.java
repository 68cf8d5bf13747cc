package dev.postern.policy.detect.name;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes names of people and places from those list entries that a predicate lets through. */
final class NameMaker {
    private final Draw draw;
    private final List<String> given;
    private final List<String> surnames;
    private final List<String> cities;
    private final List<String> bigCities;
    private final List<String> regions;
    private final List<String> countries;

    NameMaker(WordLists lists, Predicate<String> usable, Draw draw) {
        this.draw = draw;
        this.given = lists.of(WordClass.GIVEN).stream().filter(usable).toList();
        this.surnames = lists.of(WordClass.SURNAME).stream().filter(usable).toList();
        this.cities = lists.of(WordClass.CITY).stream().filter(usable).toList();
        this.bigCities =
                WordLists.lines("bigcities.txt").stream().filter(usable).toList();
        this.regions = lists.of(WordClass.REGION).stream().filter(usable).toList();
        this.countries = lists.of(WordClass.COUNTRY).stream().filter(usable).toList();
    }

    String given() {
        String name = draw.oneOf(given);
        return draw.percent(4) ? name + "-" + draw.oneOf(given) : name;
    }

    String surname() {
        String name = draw.oneOf(surnames);
        return switch (draw.below(40)) {
            case 0, 1 -> name + "-" + draw.oneOf(surnames);
            case 2 -> "O'" + name;
            case 3 ->
                draw.oneOf(
                                "van ",
                                "van der ",
                                "de ",
                                "von ",
                                "de la ",
                                "da ",
                                "dos ",
                                "di ",
                                "bin ",
                                "al ",
                                "den ",
                                "Van ",
                                "De ")
                        + name;
            case 4 -> draw.oneOf("Mc", "Mac", "De", "Di", "Van") + name;
            default -> name;
        };
    }

    String person() {
        return switch (draw.below(40)) {
            case 0, 1, 2, 3 -> given() + " " + draw.like("@") + ". " + surname();
            case 4 -> given() + " " + draw.like("@") + " " + surname();
            case 5 -> draw.like("@") + ". " + surname();
            case 6 -> draw.like("@. @. ") + surname();
            case 7, 8, 9 -> given() + " " + given() + " " + surname();
            case 10, 11 -> given() + " " + surname() + " " + surname();
            case 12 -> given() + " " + surname() + draw.oneOf(" Jr.", " Sr.", " III", " II", " Jr");
            case 13 -> surname() + " " + given();
            case 14, 15, 16, 17, 18 -> given();
            case 19 -> (given() + " " + surname()).toUpperCase(Locale.ROOT);
            case 20 -> given() + " " + surname().toUpperCase(Locale.ROOT);
            default -> given() + " " + surname();
        };
    }

    String city() {
        return draw.percent(45) ? draw.oneOf(bigCities) : draw.oneOf(cities);
    }

    String region() {
        return draw.oneOf(regions);
    }

    String country() {
        return draw.percent(3) ? draw.oneOf("US", "USA", "UK", "UAE") : draw.oneOf(countries);
    }

    String place() {
        int kind = draw.below(100);
        return kind < 55 ? city() : kind < 80 ? country() : kind < 93 ? region() : landmark();
    }

    /** A mountain, river, park, square or the like. */
    String landmark() {
        String name = draw.percent(50) ? draw.oneOf(surnames) : draw.oneOf(cities);
        return switch (draw.below(3)) {
            case 0 ->
                draw.oneOf("Lake ", "Mount ", "Fort ", "Cape ", "Port ", "Rio ", "Monte ", "Lago ", "San ", "Saint ")
                        + name;
            case 1 ->
                draw.oneOf("New ", "North ", "South ", "East ", "West ", "Upper ", "Lower ", "Bad ", "Port ") + name;
            default ->
                name + " "
                        + draw.oneOf(
                                "River",
                                "Lake",
                                "Park",
                                "Bridge",
                                "Castle",
                                "Airport",
                                "Valley",
                                "Beach",
                                "Island",
                                "Square",
                                "Tower",
                                "Bay",
                                "Hills",
                                "Springs",
                                "Falls",
                                "County",
                                "Mountains",
                                "Cathedral",
                                "Station",
                                "Stadium");
        };
    }
}
