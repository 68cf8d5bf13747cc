package dev.postern.policy.detect.national;

import java.util.Set;

/** The letters that British postcodes begin with: Royal Mail's postcode areas. */
final class PostcodeAreas {
    private static final Set<String> AREAS =
            Set.of(("AB AL B BA BB BD BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD "
                            + "DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA "
                            + "KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH "
                            + "RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR "
                            + "WS WV YO ZE")
                    .split(" "));

    private PostcodeAreas() {}

    /** Whether one or two letters before the first digit are an area. */
    static boolean begin(String postcode) {
        return AREAS.contains(postcode.substring(0, Character.isDigit(postcode.charAt(1)) ? 1 : 2));
    }
}
