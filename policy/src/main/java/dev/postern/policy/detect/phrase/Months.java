package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.scan.Window;
import java.util.List;
import java.util.stream.Stream;

/** Names of months in English, German, French, Spanish, Italian, Portuguese and Dutch, in full and cut short. */
final class Months {
    /** The names of each month, those in full first, then {@code |} and those cut short. */
    private static final String[] NAMES = {
        "january januar jänner janvier enero gennaio janeiro januari|jan janv ene gen",
        "february februar feber février fevrier febrero febbraio fevereiro februari|feb febr févr fevr fev",
        "march märz maerz mars marzo março marco maart|mar mär mrz mrt",
        "april avril abril aprile|apr avr abr",
        "may mai mayo maggio maio mei|mag",
        "june juni juin junio giugno junho|jun giu",
        "july juli juillet julio luglio julho|jul juil lug",
        "august août aout agosto augustus|aug ago",
        "september septembre septiembre setiembre settembre setembro|sep sept set",
        "october oktober octobre octubre ottobre outubro|oct okt ott out",
        "november novembre noviembre novembro|nov",
        "december dezember décembre decembre diciembre dicembre dezembro|dec dez déc dic",
    };

    private static final List<String> FULL = part(0);
    private static final WordTable TABLE =
            new WordTable(Stream.concat(FULL.stream(), part(1).stream()).toList());

    private Months() {}

    /** What stands at a place. */
    enum Name {
        NONE,
        FULL,
        SHORT
    }

    static List<WordTable> tables() {
        return List.of(TABLE);
    }

    static Name at(Window text, int place) {
        int number = TABLE.at(text, place);
        return number == WordTable.NONE ? Name.NONE : number < FULL.size() ? Name.FULL : Name.SHORT;
    }

    private static List<String> part(int side) {
        return Stream.of(NAMES)
                .map(row -> row.split("\\|", -1)[side])
                .flatMap(names -> Stream.of(names.split(" ", -1)))
                .toList();
    }
}
