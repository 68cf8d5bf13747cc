package dev.postern.policy.detect.name;

import java.util.List;
import java.util.Locale;

/** Makes names of companies and other bodies. */
final class OrganisationMaker {
    private final Draw draw;
    private final NameMaker names;
    private final List<String> words;
    private final List<String> brands;
    private final List<String> orgWords;

    OrganisationMaker(WordLists lists, NameMaker names, Draw draw) {
        this.draw = draw;
        this.names = names;
        this.words = lists.of(WordClass.COMMON).stream()
                .filter(word -> word.length() > 3 && word.length() < 9)
                .toList();
        this.brands = lists.of(WordClass.BRAND);
        this.orgWords = lists.of(WordClass.ORG_WORD).subList(0, 150);
    }

    String organisation() {
        return switch (draw.below(32)) {
            case 0, 1 -> capital(draw.oneOf(brands));
            case 2 -> capital(draw.oneOf(brands)) + " " + draw.oneOf(legal(), orgWord());
            case 3, 4, 5 -> names.surname() + " " + legal();
            case 6, 7 ->
                names.surname()
                        + draw.oneOf(" & ", " and ", "-", ", ")
                        + names.surname()
                        + draw.oneOf("", " " + legal(), " " + orgWord());
            case 8 -> names.surname() + ", " + names.surname() + " and " + names.surname();
            case 9, 10 -> names.surname() + " " + orgWord() + draw.oneOf("", " " + legal());
            case 11 -> names.city() + " " + orgWord() + draw.oneOf("", " " + legal());
            case 12, 13 -> coined() + " " + orgWord();
            case 14, 15 -> coined() + " " + legal();
            case 16 -> coined() + " " + orgWord() + " " + legal();
            case 17 -> word() + " " + word() + " " + draw.oneOf(legal(), orgWord());
            case 18 -> draw.like(draw.oneOf("@@@", "@@@@", "@@", "@&@")) + " " + draw.oneOf(legal(), orgWord());
            case 19 ->
                draw.oneOf(
                                "University of ",
                                "Bank of ",
                                "City of ",
                                "Port of ",
                                "Museum of ",
                                "Institute of ",
                                "Ministry of ",
                                "Department of ",
                                "Universität ",
                                "Université de ",
                                "Universidad de ",
                                "Banco de ",
                                "Stadtwerke ",
                                "Sparkasse ",
                                "Volksbank ")
                        + names.city();
            case 20 ->
                names.city()
                        + draw.oneOf(
                                " University",
                                " Hospital",
                                " College",
                                " Police Department",
                                " City Council",
                                " High School",
                                " General Hospital",
                                " Airport Authority",
                                " Football Club",
                                " United",
                                " FC",
                                " Times",
                                " Post",
                                " Museum");
            case 21 ->
                draw.oneOf("St. ", "Saint ", "St ")
                        + names.given()
                        + draw.oneOf("'s Hospital", " Hospital", " College", "'s School", " Medical Center", " Church");
            case 22 ->
                draw.oneOf(
                                "Ministry of ",
                                "Department of ",
                                "Institute for ",
                                "Center for ",
                                "Office of ",
                                "Bureau of ",
                                "Society for ",
                                "Association of ",
                                "Federal Agency for ",
                                "Council on ",
                                "Foundation for ")
                        + word()
                        + draw.oneOf("", " and " + word());
            case 23 ->
                draw.oneOf(
                                "National ",
                                "American ",
                                "European ",
                                "British ",
                                "United ",
                                "First ",
                                "International ",
                                "Royal ",
                                "German ",
                                "Federal ",
                                "Global ",
                                "Central ",
                                "Western ")
                        + draw.oneOf(word(), orgWord()) + " " + orgWord();
            case 24 ->
                names.surname()
                        + draw.oneOf(
                                " & Sons",
                                " Brothers",
                                " & Co.",
                                " and Sons",
                                " & Partner",
                                " & Söhne GmbH",
                                " et Fils");
            case 25 ->
                draw.oneOf(
                                "Banque ",
                                "Groupe ",
                                "Grupo ",
                                "Gruppo ",
                                "Autohaus ",
                                "Bäckerei ",
                                "Kanzlei ",
                                "Klinikum ",
                                "Hotel ",
                                "Restaurant ",
                                "Café ",
                                "Société ",
                                "Clínica ",
                                "Casa ",
                                "Praxis ",
                                "Verlag ")
                        + draw.oneOf(names.surname(), names.city());
            case 26 ->
                names.surname() + " "
                        + draw.oneOf(
                                "Maschinenbau",
                                "Logistik",
                                "Versicherung",
                                "Bau",
                                "Elektro",
                                "Transporte",
                                "Immobilien",
                                "Consulting",
                                "Software",
                                "Medizintechnik")
                        + " " + draw.oneOf("GmbH", "AG", "GmbH & Co. KG", "KG", "e.K.");
            case 27 -> hump() + " " + draw.oneOf(legal(), orgWord());
            case 28 -> coined();
            case 29 -> names.given() + "'s " + draw.oneOf("Bakery", "Kitchen", "Diner", "Garage", "Books", "Flowers");
            case 30 -> orgWord() + " " + names.surname();
            default -> word() + " " + orgWord();
        };
    }

    String job() {
        return draw.oneOf("Senior ", "Junior ", "Lead ", "Chief ", "", "", "", "", "Head ", "Assistant ")
                + draw.oneOf(
                        "Engineer",
                        "Manager",
                        "Director",
                        "Analyst",
                        "Consultant",
                        "Accountant",
                        "Nurse",
                        "Developer",
                        "Designer",
                        "Architect",
                        "Officer",
                        "Technician",
                        "Lawyer",
                        "Teacher",
                        "Secretary",
                        "Sales Manager",
                        "Project Manager",
                        "CEO",
                        "CFO",
                        "CTO",
                        "Geschäftsführer",
                        "Vertriebsleiter",
                        "Product Owner",
                        "Data Scientist",
                        "Software Engineer",
                        "Account Executive",
                        "HR Manager",
                        "Head of Sales",
                        "VP of Finance",
                        "President",
                        "Spokesman",
                        "Professor of History",
                        "journalist",
                        "driver");
    }

    private String orgWord() {
        return capital(draw.oneOf(orgWords));
    }

    private String word() {
        return capital(draw.oneOf(words));
    }

    private String legal() {
        return draw.oneOf(
                "Inc",
                "Inc.",
                "LLC",
                "Ltd",
                "Ltd.",
                "Limited",
                "PLC",
                "Corp",
                "Corp.",
                "Corporation",
                "Group",
                "Co.",
                "Company",
                "LLP",
                "GmbH",
                "GmbH",
                "AG",
                "SE",
                "KG",
                "GmbH & Co. KG",
                "OHG",
                "UG",
                "SA",
                "S.A.",
                "SAS",
                "SARL",
                "S.L.",
                "SL",
                "SpA",
                "S.p.A.",
                "S.r.l.",
                "Srl",
                "Lda",
                "Ltda",
                "BV",
                "B.V.",
                "NV",
                "AB",
                "AS",
                "ASA",
                "A/S",
                "Oy",
                "Sp. z o.o.",
                "S.A.",
                "s.r.o.",
                "a.s.",
                "Kft",
                "Pty Ltd",
                "Pvt Ltd",
                "Holdings",
                "and Sons",
                "eG",
                "A.Ş.");
    }

    private String hump() {
        return word() + draw.oneOf("Soft", "Tech", "Net", "Corp", "Data", "Works", "Pay", "Med", "Bank");
    }

    /** A word that is in no list, such as start-ups choose. */
    private String coined() {
        return draw.oneOf(
                        "Nex", "Vel", "Cor", "Ast", "Lum", "Zen", "Quan", "Syn", "Tri", "Omni", "Alt", "Bry", "Kel",
                        "Dyn", "Ver", "Pol", "Gra", "Mer", "Sol", "Ax", "Hel", "Pro", "Inno", "Terr", "Bio", "Aero",
                        "Opt", "Vin", "Cal", "Fer")
                + draw.oneOf("or", "a", "i", "o", "ate", "un", "ex", "is", "en", "um", "o", "a")
                + draw.oneOf(
                        "ra", "tis", "dyne", "lia", "via", "on", "ix", "tek", "max", "nova", "co", "tra", "vance",
                        "sys", "ta", "", "");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
