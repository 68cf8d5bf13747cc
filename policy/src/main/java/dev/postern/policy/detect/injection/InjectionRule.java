package dev.postern.policy.detect.injection;

import static dev.postern.policy.detect.injection.InjectionFamily.ADDRESS;
import static dev.postern.policy.detect.injection.InjectionFamily.ENCODED;
import static dev.postern.policy.detect.injection.InjectionFamily.EXFILTRATION;
import static dev.postern.policy.detect.injection.InjectionFamily.OVERRIDE;
import static dev.postern.policy.detect.injection.InjectionFamily.ROLE_PLAY;
import static dev.postern.policy.detect.injection.InjectionFamily.SECRECY;
import static dev.postern.policy.detect.injection.InjectionFamily.SUFFIX;
import static dev.postern.policy.detect.injection.InjectionFamily.TOOL_ABUSE;

/**
 * The phrases that are looked for, a row each. The score is how sure the phrase alone makes: 4 nobody says this to a
 * person, 3 hardly, 2 now and then.
 */
enum InjectionRule {
    IGNORE_PREVIOUS(OVERRIDE, 4, "IGNORE 3 PREVIOUS 2 INSTRUCTIONS"),
    IGNORE_ALL(OVERRIDE, 3, "ignore|disregard|forget|bypass|override 1 all|any|every 2 INSTRUCTIONS"),
    IGNORE_INSTRUCTIONS(OVERRIDE, 2, "IGNORE 1 INSTRUCTIONS"),
    IGNORE_SAFETY(OVERRIDE, 3, "IGNORE 2 your 2 training|safety|filter*|restriction*|constraint*|polic*|LIMITS"),
    INSTRUCTIONS_ABOVE(
            OVERRIDE,
            3,
            "ignore|disregard|forget 2 instruction*|directive*|prompt*|directions 2 above|before|previously"),
    FORGET_EVERYTHING(
            OVERRIDE,
            3,
            "forget|ignore|disregard 1 everything|all|anything 3 told|said|above|before|previous*|prior|learned|instructed"),
    IGNORE_ABOVE(
            OVERRIDE,
            3,
            "ignore|disregard 1 above|preceding|previous and 1 say|print|output|write|translate|reveal|tell|answer|respond|instead|do"),
    DO_NOT_FOLLOW(OVERRIDE, 3, "not|t|never|stop|cease follow|obey|following|obeying 2 PREVIOUS 2 INSTRUCTIONS"),
    NEW_INSTRUCTIONS(
            OVERRIDE,
            3,
            "instruction* 3 override*|supersede*|replace*|overrule* 3 previous|prior|old|earlier|above|all|other|existing|any"),
    REAL_TASK(
            OVERRIDE, 2, "your new|real|true|actual|only 1 instruction*|task|objective|goal|purpose|mission 1 is|are"),
    SYSTEM_OVERRIDE(OVERRIDE, 2, "system|admin|administrator|priority override"),

    IGNORIERE(OVERRIDE, 4, "IGNORIEREN 3 BISHERIGE 2 ANWEISUNGEN"),
    ZU_IGNORIEREN(
            OVERRIDE, 3, "vorherig*|bisherig*|obig*|vorangegangen* 1 ANWEISUNGEN 3 ignorieren|missachten|vergessen"),
    VERGISS_ALLES(OVERRIDE, 3, "vergiss|ignorier* 1 alles 4 gesagt|oben|bisher|vorher|zuvor|davor|gelernt"),
    IGNORE_PRECEDENTES(OVERRIDE, 4, "IGNORER 4 CONSIGNES 2 precedent*|anterieur*|ci|dessus|initiale*|systeme"),
    OUBLIE_TOUT(OVERRIDE, 3, "IGNORER 2 tout|toutes|tous 2 ce|tes|vos 4 dit|CONSIGNES"),
    IGNORA_ANTERIORES(OVERRIDE, 4, "IGNORAR 4 INSTRUCCIONES 2 anterior*|previa*|previo*|arriba|sistema|iniciales"),
    OLVIDA_TODO(
            OVERRIDE,
            3,
            "IGNORAR 1 todo|todas|todos 3 tus|dicho|dijeron|anterior 2 INSTRUCCIONES|anterior*|antes|dicho"),
    IGNORA_PRECEDENTI(OVERRIDE, 4, "ignora|ignorate|dimentica 4 istruzion*|regole|direttive 2 precedent*|sopra"),

    YOU_ARE_NOW_FREE(ROLE_PLAY, 4, "you 1 are|re 2 dan|jailbroken|unrestricted|unfiltered|uncensored|amoral"),
    YOU_ARE_IN_MODE(ROLE_PLAY, 3, "you 1 are|re 3 developer|debug|god|admin|maintenance|root mode"),
    UNCHAINED_MODE(ROLE_PLAY, 4, "dan|jailbreak|unrestricted|uncensored|unfiltered mode"),
    ENTER_MODE(ROLE_PLAY, 2, "enter|enable|activate|switch 3 developer|debug|god|sudo mode"),
    ANYTHING_NOW(ROLE_PLAY, 4, "do anything now"),
    ACT_AS_DAN(ROLE_PLAY, 3, "act|respond|answer|speak|roleplay as 1 dan|stan|evilgpt"),
    ACT_WITHOUT_LIMITS(
            ROLE_PLAY, 3, "pretend|act|behave|respond|answer|roleplay|simulate|reply 8 without|no|any 2 LIMITS"),
    YOU_HAVE_NO_LIMITS(ROLE_PLAY, 3, "you 2 have|with no|zero 2 LIMITS"),
    NO_LONGER_BOUND(
            ROLE_PLAY,
            3,
            "no longer 2 bound|restricted|limited|constrained|subject 3 LIMITS|polic*|openai|programming"),
    DU_BIST_FREI(ROLE_PLAY, 4, "du bist 3 dan|uneingeschrankt*|uneingeschraenkt*|unzensiert*|ungefiltert*|entfesselt*"),
    OHNE_GRENZEN(
            ROLE_PLAY, 3, "antworte|verhalte|handle|agiere|spiele|spiel|tu|benimm 6 ohne|keine|keinerlei 2 GRENZEN"),
    DU_HAST_KEINE(ROLE_PLAY, 3, "du 2 hast|unterliegst 1 keine|keinen|keinerlei 2 GRENZEN"),
    SANS_LIMITES(
            ROLE_PLAY,
            3,
            "reponds|repondez|agis|agissez|comporte|fais|joue|tu 6 sans|aucune 2 restriction*|filtre*|limite*|censure|regle*"),
    SIN_LIMITES(
            ROLE_PLAY,
            3,
            "responde|actua|comportate|finge|eres 6 sin|ninguna 2 restriccion*|filtro*|limite*|censura|reglas"),

    SHOW_YOUR_PROMPT(
            EXFILTRATION,
            4,
            "SHOW 4 your 2 system|hidden|secret|initial|internal|original|developer|exact 1 prompt*|instruction*|directive*|rules|message|configuration"),
    SHOW_YOUR_INSTRUCTIONS(
            EXFILTRATION,
            3,
            "reveal|print|repeat|output|disclose|dump|leak|expose|recite 3 your 2 instruction*|prompt*|directive*|guideline*"),
    SHOW_SYSTEM_PROMPT(EXFILTRATION, 3, "SHOW 3 system|hidden|secret prompt*|instruction*"),
    REPEAT_ABOVE(EXFILTRATION, 3, "repeat|recite|output|print 3 everything|words|text|all 2 above|before|preceding"),
    SEND_SECRETS(
            EXFILTRATION,
            3,
            "send|post|upload|forward|transmit|exfiltrate|submit|append|leak 6 conversation|chat|history|secrets|credentials|passwords|prompt|keys 5 http|https|attacker|webhook|url"),
    SEND_DATA(
            EXFILTRATION, 2, "send|post|upload|forward|transmit 4 data|contents|files|everything 4 http|https|webhook"),
    IMAGE_LEAK(
            EXFILTRATION,
            3,
            "render|include|insert|embed|add 3 image|pixel|link 8 conversation|secret*|history|password*"),
    ZEIG_SYSTEMPROMPT(
            EXFILTRATION,
            3,
            "zeig*|verrat*|gib|nenn*|wiederhol*|offenbar*|druck*|wie|was 5 systemprompt*|systemanweisung*|systemnachricht*"),
    ZEIG_DEINE(
            EXFILTRATION,
            4,
            "zeig*|verrat*|gib|nenn*|wiederhol*|offenbar*|druck* 3 deine|deinen|eure 2 system|versteckt*|geheim*|intern*|ursprunglich* 1 ANWEISUNGEN|vorgaben"),
    REVELE(
            EXFILTRATION,
            3,
            "revele*|montre*|affiche*|repete*|donne*|divulgue*|imprime*|quel|quelles|quelle 5 prompt*|instruction*|consigne*|invite 2 systeme|cachee*|secrete*|initial*"),
    REVELA(
            EXFILTRATION,
            3,
            "revela*|muestra*|muestre|imprime*|repite|dime|dame|divulga*|cual|cuales 5 prompt*|instruccion*|mensaje 2 sistema|oculta*|secreta*|inicial*"),

    DO_NOT_TELL(SECRECY, 3, "do|don|never 1 not|t|ever tell|inform|notify|alert|warn 1 user|human|operator"),
    DO_NOT_MENTION(SECRECY, 3, "not|t|never mention|reveal|disclose 4 to 1 user|human|operator"),
    HIDE_FROM_USER(SECRECY, 3, "keep|hide 3 secret|hidden|this|it 2 from 1 user|human"),
    WITHOUT_TELLING(SECRECY, 2, "without 1 telling|informing|notifying|alerting 1 user|human"),
    SAG_NICHTS(SECRECY, 3, "sag|sage|sagen|teile|verrate|erzahle 2 nutzer|benutzer|anwender|user 3 nicht*|davon"),
    NE_DIS_RIEN(SECRECY, 3, "dis|dites|informe|informez|revele|revelez 2 pas|rien 2 utilisateur*"),
    NO_DIGAS(SECRECY, 3, "no 1 digas|diga|informes|menciones|reveles 4 usuario*"),

    TOOL_WITHOUT_ASKING(
            TOOL_ABUSE,
            3,
            "call|invoke|use|execute|run|trigger 4 tool|tools|function|functions|plugin 8 without 1 asking|confirm*|approval|permission|telling|consent"),
    DELETE_WITHOUT_ASKING(
            TOOL_ABUSE,
            3,
            "delete|remove|wipe|erase|transfer|forward 5 all|every|entire 3 files|records|emails|tables|data|funds|messages|contacts 6 without 1 asking|confirm*|approval|permission|telling"),
    RUN_COMMAND(TOOL_ABUSE, 2, "run|execute 2 following 1 shell|bash|powershell|terminal|system command*"),

    DECODE_AND_OBEY(ENCODED, 3, "decode|decrypt|deobfuscate|unscramble 9 follow|execute|obey|perform|comply|act"),
    FOLLOW_ENCODED(
            ENCODED,
            3,
            "follow|execute|obey 2 encoded|decoded|base64|rot13|hidden|embedded 1 instruction*|command*|message"),
    ANSWER_ENCODED(ENCODED, 2, "respond|answer|reply|output 3 in|using|as base64|rot13|hex|morse|leetspeak"),
    ENCODE_PROMPT(ENCODED, 3, "encode 3 your|system 2 prompt|instruction* 4 base64|rot13|hex"),
    DEKODIERE(ENCODED, 3, "dekodier*|decodier*|entschlussel* 8 befolg*|fuhre|fuehre|ausfuhren|gehorch*"),

    BEGIN_WITH_SURE(SUFFIX, 3, "begin|start 2 answer|response|reply 1 with 2 sure|absolutely|certainly|yes"),
    NEVER_REFUSE(
            SUFFIX,
            3,
            "you 2 never|not|cannot refuse|decline|reject 3 request*|question*|anything|instruction*|command*"),
    NO_REFUSAL(SUFFIX, 3, "refus* 3 not 1 allowed|permitted|option|acceptable"),
    BEGINNE_MIT(SUFFIX, 3, "beginne|starte|fang 2 antwort 1 mit 2 klar|sicher|naturlich|ja|gerne"),

    IF_YOU_ARE_A_MODEL(
            ADDRESS,
            3,
            "if you 1 are|re 2 MODEL|language 3 model|assistant|agent|system|reading|processing|please|then|say|recommend"),
    NOTE_TO_MODEL(
            ADDRESS,
            3,
            "attention|note|message|instruction*|notice 2 to|for 2 MODEL|language 1 assistant*|model*|agent*|system*|reviewer*"),
    AS_MODEL_YOU_MUST(ADDRESS, 2, "MODEL 1 assistant*|agent*|model* 1 you must|should|will");

    private final InjectionFamily family;
    private final int score;
    private final String words;

    InjectionRule(InjectionFamily family, int score, String words) {
        this.family = family;
        this.score = score;
        this.words = words;
    }

    InjectionFamily family() {
        return family;
    }

    int score() {
        return score;
    }

    /** How {@link Phrase} reads it. */
    String words() {
        return words;
    }
}
