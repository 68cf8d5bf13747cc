package dev.postern.bench.micro;

import dev.postern.bench.prompt.PromptBook;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;

/** Texts of the kinds that scanners meet, the same in every run. */
public enum SampleText {
    PROSE,
    CODE,
    DENSE_PII,
    GERMAN,
    CYRILLIC,
    CHINESE,
    ARABIC,
    BASE64;

    private static final long SEED = 20_261_125;
    private static final String[] NAMES = {"order", "invoice", "price", "customer", "index", "total", "line", "result"};
    private static final String[] VALUES = {
        "card 4111 1111 1111 1111",
        "IBAN DE89 3704 0044 0532 0130 00",
        "mail jane.roe@example.com",
        "phone +49 30 901820",
        "SSN 536-90-4399",
        "host 10.20.30.40",
        "fe80::1ff:fe23:4567:890a",
        "password=Tr0ub4dor&3xyz",
        "key AKIAQ3EGRZ7TWKDMYB5N",
        "paid with 5500-0000-0000-0004",
    };

    /** A text of so many UTF-16 units. */
    public String of(int units) {
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder(units + 1024);
        while (text.length() < units) {
            switch (this) {
                case PROSE -> text.append(PromptBook.of(units, false, SEED).prompt(0));
                case CODE -> text.append(statement(random));
                case DENSE_PII ->
                    text.append(VALUES[random.nextInt(VALUES.length)]).append(random.nextInt(4) == 0 ? ".\n" : ", ");
                case GERMAN ->
                    text.append("Über den Dächern der Stadt kreisen die Möwen, während unten am Hafen die Fischer ihre"
                            + " Netze prüfen. Für übermorgen ist schönes Wetter gemeldet; größere Schiffe dürfen dann"
                            + " wieder auslaufen, sagte die Hafenmeisterin am Nachmittag. ");
                case CYRILLIC ->
                    text.append("Утром на рынке продают хлеб, молоко и свежую рыбу. Когда идёт дождь, торговцы"
                            + " натягивают над столами полотно, и люди стоят под ним и разговаривают о погоде. ");
                case CHINESE -> text.append("清晨的港口很安静，渔船还没有回来。岸边的老人一边喝茶，一边谈论今年的天气和鱼的价钱。");
                case ARABIC ->
                    text.append("في الصباح يفتح السوق أبوابه ويأتي الناس من القرى القريبة لشراء الخبز والفاكهة، ثم"
                            + " يجلسون في المقهى ويتحدثون عن المطر والحصاد. ");
                case BASE64 -> {
                    byte[] bytes = new byte[57 * (4 + random.nextInt(12))];
                    random.nextBytes(bytes);
                    text.append("\nattachment: ").append(Base64.getMimeEncoder().encodeToString(bytes));
                }
            }
        }
        text.setLength(units);
        return text.toString();
    }

    private static String statement(Random random) {
        String name = NAMES[random.nextInt(NAMES.length)];
        String other = NAMES[random.nextInt(NAMES.length)];
        return String.format(
                Locale.ROOT,
                switch (random.nextInt(4)) {
                    case 0 -> "    private final Map<String, %1$s> %2$s = new HashMap<>(%3$d);%n";
                    case 1 -> "        if (%1$s.get(%2$s) >= 0x%3$x && !%1$s.isEmpty()) {%n";
                    case 2 ->
                        "            %1$s[%3$d] = compute(%2$s, \"%1$s-%3$d\", version(1.2.%3$d)); // %2$s first%n";
                    default -> "        return %1$s.stream().filter(%2$s -> %2$s.id() != %3$d).toList();%n";
                },
                name,
                other,
                random.nextInt(1000));
    }
}
