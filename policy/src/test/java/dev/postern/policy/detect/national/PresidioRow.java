package dev.postern.policy.detect.national;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Scans;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text and how many values of a kind Presidio's tests expect in it.
 *
 * @param spans half-open code point offsets, empty where the tests state none
 */
record PresidioRow(String recogniser, String text, int count, List<?> spans) {
    /** Names that are not our type in small letters. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("aba_routing", "US_ABA_ROUTING"),
            Map.entry("certificate_number", "US_DEA_NUMBER"),
            Map.entry("de_bsnr", "DE_PRACTICE_NUMBER"),
            Map.entry("de_fuehrerschein", "DE_DRIVING_LICENCE"),
            Map.entry("de_handelsregister", "DE_COMMERCIAL_REGISTER"),
            Map.entry("de_kfz", "DE_VEHICLE_REGISTRATION"),
            Map.entry("de_lanr", "DE_PHYSICIAN_NUMBER"),
            Map.entry("de_plz", "DE_POSTAL_CODE"),
            Map.entry("fi_personal_identity_code", "FI_HETU"),
            Map.entry("it_driver_license", "IT_DRIVING_LICENCE"),
            Map.entry("it_identity_card", "IT_ID_CARD"),
            Map.entry("it_vat_code", "IT_VAT"),
            Map.entry("kr_driver_license", "KR_DRIVING_LICENCE"),
            Map.entry("se_organisationsnummer", "SE_ORGANISATION_NUMBER"),
            Map.entry("sg_fin", "SG_NRIC_FIN"),
            Map.entry("th_tnin", "TH_ID"),
            Map.entry("tr_license_plate", "TR_VEHICLE_REGISTRATION"),
            Map.entry("tr_national_id", "TR_ID"),
            Map.entry("us_bank", "US_BANK_ACCOUNT"),
            Map.entry("za_id_number", "ZA_ID"));

    private static final Set<String> NATIONAL = NationalMatchers.all().stream()
            .flatMap(matcher -> matcher.kinds().stream())
            .map(kind -> kind.type())
            .collect(Collectors.toSet());

    static PresidioRow of(Map<?, ?> row) {
        return new PresidioRow(
                (String) field(row, "recognizer"), (String) field(row, "text"), (Integer) field(row, "count"), (List<?>)
                        field(row, "spans"));
    }

    private static Object field(Map<?, ?> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    boolean isNational() {
        return NATIONAL.contains(type());
    }

    boolean agrees() {
        List<Finding> found = found();
        return found.size() == count
                && (count == 0
                        || spans.isEmpty()
                        || found.stream().map(this::span).toList().equals(spans));
    }

    /** Recogniser, hash of the text, how many values were expected and how many were found. */
    String difference() {
        return String.join("\t", recogniser, hash(), "" + count, "" + found().size());
    }

    private List<Finding> found() {
        return Scans.of(type(), text).stream()
                .filter(finding -> finding.likelihood().compareTo(Likelihood.POSSIBLE) >= 0)
                .toList();
    }

    private List<Integer> span(Finding finding) {
        return List.of(text.codePointCount(0, finding.start()), text.codePointCount(0, finding.end()));
    }

    private String type() {
        return TYPES.getOrDefault(recogniser, recogniser.toUpperCase(Locale.ROOT));
    }

    private String hash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
