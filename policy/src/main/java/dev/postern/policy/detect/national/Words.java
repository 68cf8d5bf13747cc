package dev.postern.policy.detect.national;

/** Words that name a kind of number in any country; the rows add those of their languages. */
final class Words {
    static final String PASSPORT = "passport|passports|travel document|";
    static final String LICENCE =
            "driver licen|driver s licen|drivers licen|driving licen|driverlicen|drivinglicen|license number"
                    + "|licence number|driver permit|driving permit|license|licence|";
    static final String PLATE =
            "license plate|licence plate|number plate|plate number|plate|registration|vehicle|car reg|";
    static final String TAX = "tax id|taxpayer|tax number|tax identification|tax no|tin|";
    static final String VAT = "vat|vat number|vat id|";
    static final String NATIONAL_ID =
            "national id|identity number|identity card|id card|id number|national identification|personal id|";
    static final String HEALTH = "health insurance|health card|";
    static final String FIRM = "company number|company registration|business number|registration number|";
    static final String SOCIAL_SECURITY = "social security|social insurance|";

    private Words() {}
}
