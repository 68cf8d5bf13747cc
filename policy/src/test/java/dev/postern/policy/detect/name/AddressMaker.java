package dev.postern.policy.detect.name;

import java.util.List;
import java.util.Locale;

/** Makes street addresses in the order of several countries. */
final class AddressMaker {
    private final Draw draw;
    private final NameMaker names;
    private final List<String> streets = WordLists.lines("streets.txt");

    AddressMaker(NameMaker names, Draw draw) {
        this.names = names;
        this.draw = draw;
    }

    String address() {
        return switch (draw.below(20)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> english() + unit();
            case 8 ->
                number() + " " + ordinal() + " " + draw.oneOf("Street", "Avenue", "St", "Ave", "St.", "Ave.") + unit();
            case 9 -> draw.oneOf("P.O. Box ", "PO Box ") + number();
            case 10, 11, 12 -> german();
            case 13 ->
                number()
                        + draw.oneOf(" ", ", ", " bis ")
                        + draw.oneOf(
                                "rue ", "avenue ", "boulevard ", "place ", "chemin ", "impasse ", "Rue ", "Avenue ")
                        + draw.oneOf("de la ", "des ", "du ", "de ", "")
                        + name();
            case 14 ->
                draw.oneOf("Calle ", "C/ ", "Avenida ", "Av. ", "Paseo ", "Plaza ", "Calle de ")
                        + name()
                        + draw.oneOf(" ", ", ", ", nº ")
                        + number()
                        + draw.oneOf("", ", 3º B", ", 2º izq.");
            case 15 ->
                draw.oneOf("Via ", "Viale ", "Piazza ", "Corso ", "Vicolo ")
                        + name()
                        + draw.oneOf(" ", ", ")
                        + number();
            case 16 -> draw.oneOf("Rua ", "Avenida ", "Travessa ", "Praça ") + name() + ", " + number();
            case 17 ->
                name()
                        + draw.oneOf(
                                "straat", "laan", "weg", "gracht", "plein", "gatan", "vägen", "veien", "vej", "gade",
                                "katu", "gata")
                        + " " + number();
            case 18 ->
                draw.oneOf("ul. ", "al. ", "ulica ", "pl. ") + name() + " " + number()
                        + draw.oneOf("", "/" + number(), " m. 4");
            default ->
                name() + " " + draw.oneOf("Cad.", "Sok.", "Caddesi", "Sokak", "Mah.") + draw.oneOf(" No: ", " No:", " ")
                        + number();
        };
    }

    private String english() {
        String street = name() + " "
                + draw.oneOf(
                        "Street",
                        "Road",
                        "Avenue",
                        "Lane",
                        "Drive",
                        "Court",
                        "Boulevard",
                        "Way",
                        "Place",
                        "Terrace",
                        "Close",
                        "St",
                        "St.",
                        "Rd",
                        "Ave",
                        "Ave.",
                        "Blvd",
                        "Dr",
                        "Ln",
                        "Ct",
                        "Crescent",
                        "Square",
                        "Parkway",
                        "Trail",
                        "Circle",
                        "Highway",
                        "Hill");
        String place = draw.percent(15) ? draw.oneOf("N. ", "South ", "W ", "East ") + street : street;
        return number() + draw.oneOf(" ", " ", " ", ", ", "A ", "-" + number() + " ") + place;
    }

    private String unit() {
        return draw.percent(20)
                ? draw.oneOf(", ", " ")
                        + draw.oneOf("Apt. ", "Apt ", "Suite ", "Unit ", "#", "Floor ")
                        + draw.below(900)
                : "";
    }

    private String german() {
        String street = switch (draw.below(6)) {
            case 0 -> draw.oneOf("Am ", "An der ", "Im ", "Zum ", "Auf dem ", "Unter den ") + name();
            case 1 -> name() + draw.oneOf(" Straße", "-Straße", " Allee", " Weg", "-Weg", " Platz");
            default ->
                name()
                        + draw.oneOf(
                                "straße", "str.", "weg", "allee", "platz", "gasse", "ring", "strasse", "damm", "ufer");
        };
        return street + " " + number() + draw.oneOf("", "", "a", " b", "-" + number());
    }

    private String ordinal() {
        int number = 1 + draw.below(99);
        String ending = number % 10 == 1 && number != 11
                ? "st"
                : number % 10 == 2 && number != 12 ? "nd" : number % 10 == 3 && number != 13 ? "rd" : "th";
        return (number + ending).toLowerCase(Locale.ROOT);
    }

    private String name() {
        return draw.percent(50) ? draw.oneOf(streets) : names.surname();
    }

    private String number() {
        return String.valueOf(1 + draw.below(draw.oneOf(List.of(20, 200, 9999))));
    }
}
