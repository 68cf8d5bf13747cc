package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.context.Mention;
import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** Words that speak for a phone number, and those that say the digits are something else. */
final class PhoneWords {
    private static final Nearby FOR = Nearby.of(
            "phone", "phones", "ph", "tel", "tels", "mobile", "cell", "cellphone", "fax", "call", "calls", "called",
            "dial", "sms", "text me", "reach me", "ring", "whatsapp", "signal", "viber", "landline", "hotline", "contact",
            "voicemail", "my number", "durchwahl", "msisdn", "telefon", "telephone", "handy", "mobil", "mobilnummer", "rufnummer", "anruf",
            "anrufen", "ruf", "telefax", "fernruf", "erreichbar", "téléphone", "tél", "portable", "appel", "appelez",
            "teléfono", "tfno", "móvil", "celular", "cel", "cep", "llám", "llame", "telefone", "telemóvel", "ligue",
            "fone", "telefono", "cellulare", "cell", "chiam", "telefoon", "mobiel", "bel", "puhelin", "puh", "matkapuh",
            "tlf", "tlf nr", "mobilní", "komórk", "telepono", "gsm", "numara", "telefonu", "тел", "звон", "моб",
            "τηλ", "κιν", "电话", "手机", "手机号", "電話", "電話番号", "携帯", "전화", "휴대폰", "연락처", "फ़ोन", "मोबाइल", "هاتف",
            "جوال", "טלפון", "נייד", "โทร", "điện thoại");

    private static final Nearby AGAINST = Nearby.of(
            "order", "orders", "invoice", "ticket", "case", "id", "ids", "account", "acct", "ref", "reference", "isbn",
            "issn", "ean", "gtin", "upc", "sku", "serial", "tracking", "shipment", "parcel", "version", "build",
            "transaction", "txn", "receipt", "customer no", "member", "policy", "contract", "claim", "order no", "po",
            "item", "part no", "article", "model", "lat", "lon", "lng", "latitude", "longitude", "price", "total",
            "amount", "timestamp", "epoch", "port", "size", "bytes", "iban", "passport", "ssn", "tax", "vat", "npi",
            "routing", "konto", "kontonummer", "blz", "rechnung", "bestellung", "auftrag", "kundennummer", "vorgang",
            "aktenzeichen", "steuer", "steuernummer", "artikel", "vertrag", "facture", "commande", "compte", "client",
            "factura", "pedido", "cuenta", "fattura", "ordine", "conto", "bestelling", "factuur", "nino", "pan",
            "aadhaar", "nhs", "bsn", "cpf", "cnpj", "dni", "nie", "nif", "pesel", "licence", "license", "coordinates");

    private PhoneWords() {}

    /**
     * The word that names a number as a phone number, or null; after a number it is only looked for where the shape does
     * not say enough. A nearer word for something else outweighs it.
     */
    static @Nullable Mention naming(Window text, int start, PhoneShape shape) {
        Mention name = FOR.mentionBefore(text, start);
        if (name == null) {
            return shape.isDistinct() ? null : after(text, start, shape);
        }
        Mention other = shape.isInternational() ? null : AGAINST.mentionBefore(text, start);
        return other != null && other.distance() < name.distance() ? null : name;
    }

    /** Whether the digits are named as something else. */
    static boolean speakAgainst(Window text, int start) {
        return AGAINST.mentionBefore(text, start) != null;
    }

    private static @Nullable Mention after(Window text, int start, PhoneShape shape) {
        return speakAgainst(text, start) ? null : FOR.mentionAfter(text, shape.end());
    }
}
