package dev.postern.policy.detect.injection;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Words that many phrases share, without accents; a star stands for any ending. */
enum WordGroup {
    IGNORE("ignore|ignoring|disregard|disregarding|forget|bypass|override|overrule|discard"),
    PREVIOUS("previous*|prior|above|earlier|preceding|foregoing|system|your|past|former|initial|original"),
    INSTRUCTIONS("instruction*|prompt*|directive*|guideline*|guardrail*|direction*|command*|rule|rules|programming"),
    LIMITS(
            "restriction*|filter*|limit|limits|limitation*|censorship|rules|guideline*|constraint*|safeguard*|ethic*|moral*"),
    SHOW("reveal|print|repeat|show|display|output|disclose|dump|leak|expose|tell|give|share|return|recite|copy|provide"
            + "|translate|summarize|summarise|quote|what|list"),
    MODEL("ai|llm|llms|chatbot|chatgpt|claude|copilot|gemini"),

    IGNORIEREN("ignorier*|missachte*|vergiss|vergesst|vergessen|verwirf|ubergeh*|uebergeh*|umgeh*"),
    BISHERIGE(
            "vorherig*|bisherig*|vorangegangen*|vorangehend*|vorhergehend*|obig*|fruher*|frueher*|vorig*|deine*|samtlich*|saemtlich*|alle"),
    ANWEISUNGEN(
            "anweisung*|instruktion*|regel|regeln|vorgabe*|richtlinie*|befehl|befehle|befehlen|prompt*|systemprompt*"),
    GRENZEN("einschrankung*|einschraenkung*|beschrankung*|beschraenkung*|filter|regeln|zensur|grenzen|tabus"),

    IGNORER("ignore|ignorez|ignorer|oublie|oubliez|oublier|neglige|negligez|contourne|contournez"),
    CONSIGNES("instruction*|consigne*|regle*|directive*|prompt*|ordres"),

    IGNORAR("ignora|ignore|ignorad|ignorar|olvida|olvide|olvidar|descarta|omite|desobedece"),
    INSTRUCCIONES("instruccion*|indicacion*|ordenes|regla*|directriz|directrices|prompt*"),

    /** The writer's own words are the writer's to take back. */
    OWN("my|our|mein|meine|meinen|unsere|unseren|mon|mes|notre|nos|mi|mis|nuestra|nuestras|nuestro|nuestros");

    private static final Map<WordGroup, Stems> TREES = Arrays.stream(values())
            .collect(Collectors.toMap(
                    group -> group,
                    group -> new Stems(group.words()),
                    (a, b) -> a,
                    () -> new EnumMap<>(WordGroup.class)));

    private final String words;

    WordGroup(String words) {
        this.words = words;
    }

    List<String> words() {
        return List.of(words.split("\\|", -1));
    }

    /** The same words as a tree. */
    Stems stems() {
        return Objects.requireNonNull(TREES.get(this));
    }
}
