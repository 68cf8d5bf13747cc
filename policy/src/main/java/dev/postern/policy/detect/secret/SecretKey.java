package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.scan.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the name before a value says about it: {@code DB_PASSWORD}, {@code clientSecret}, {@code API key}. */
enum SecretKey {
    /** The value is chosen by people: short and perhaps readable. */
    PASSWORD,
    /** The value is drawn by machines: long and random. */
    TOKEN,
    /** The name is used for much else, so the value has to be long and very random. */
    KEY;

    private static final int LONGEST = 48;
    private static final int MOST_WORDS = 4;
    private static final int DISTINCT = 6;

    private static final Map<String, SecretKey> NAMES = names();

    /** Words that may follow the name and change nothing. */
    private static final Set<String> SUFFIXES =
            list("prod production dev test staging live value string text new old current default base64 b64 raw "
                    + "plain plaintext v1 v2 main primary secondary env");

    private static final int ENDING = 3;
    private static final Set<String> ENDINGS = endings();

    /** Names that mean a secret only where the word before does not say otherwise. */
    private static final Set<String> VAGUE = list("key token auth salt");

    /** Words before a vague name that make it something public. */
    private static final Set<String> HARMLESS =
            list("public primary foreign sort partition cache idempotency object row hot pub map csrf page next "
                    + "continuation cancellation token stop eos bos pad dedup max");

    /** What the name that ends before a place says, or null where it names no secret. */
    static @Nullable SecretKey before(Window text, int end) {
        if (!mayEndName(text, end)) {
            return null;
        }
        int start = end;
        while (start > end - LONGEST && isNameUnit(text, start - 1)) {
            start--;
        }
        return start == end ? null : of(words(text.slice(start, end)));
    }

    /** Whether the last three characters end a name or what may follow one; quicker than reading the name. */
    private static boolean mayEndName(Window text, int end) {
        for (int place = end - ENDING; place < end; place++) {
            if (text.at(place) >= 0x80) {
                return true;
            }
        }
        String ending = ending(text, end);
        return text.digitAt(end - 1) >= 0 || ENDINGS.contains(ending) || ENDINGS.contains(ending.substring(1));
    }

    private static String ending(Window text, int end) {
        char[] ending = new char[ENDING];
        for (int i = 0; i < ENDING; i++) {
            ending[i] = (char) (text.at(end - ENDING + i) | 0x20);
        }
        return new String(ending);
    }

    private static Set<String> endings() {
        return Stream.concat(NAMES.keySet().stream(), SUFFIXES.stream())
                .map(name -> name.length() < ENDING ? name : name.substring(name.length() - ENDING))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isNameUnit(Window text, int place) {
        int unit = text.at(place);
        return unit == '_' || unit == '-' || unit == '.' || unit == ' ' || (text.isWordAt(place) && unit > ' ');
    }

    private static @Nullable SecretKey of(List<String> words) {
        int last = words.size();
        while (last > 1 && (SUFFIXES.contains(words.get(last - 1)) || isNumber(words.get(last - 1)))) {
            last--;
        }
        StringBuilder joined = new StringBuilder();
        SecretKey found = null;
        int first = last;
        while (first > 0 && last - first < MOST_WORDS) {
            joined.insert(0, words.get(--first));
            SecretKey kind = NAMES.get(joined.toString());
            if (kind != null && (found == null || kind.compareTo(found) < 0)) {
                found = kind;
            }
            if (last - first == 2 && VAGUE.contains(words.get(last - 1)) && HARMLESS.contains(words.get(first))) {
                return null;
            }
        }
        return found != null || last == 0 ? found : compound(words.get(last - 1));
    }

    /** A name that ends a longer word: {@code mypassword}. */
    private static @Nullable SecretKey compound(String word) {
        for (Map.Entry<String, SecretKey> name : NAMES.entrySet()) {
            if (name.getKey().length() >= DISTINCT && word.endsWith(name.getKey())) {
                return name.getValue();
            }
        }
        return null;
    }

    private static Set<String> list(String names) {
        return Set.of(names.split(" ", -1));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** The words of a name in lower case, parted by signs and by capitals. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean word = i < name.length() && Character.isLetterOrDigit(name.charAt(i));
            boolean hump = word
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && (Character.isLowerCase(name.charAt(i - 1))
                            || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
            if (!word || hump) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = hump ? i : i + 1;
            }
        }
        return words;
    }

    private static Map<String, SecretKey> names() {
        Map<String, SecretKey> names = new TreeMap<>();
        for (String name : list("password passwd passwort passphrase pwd pass passcode pw psw kennwort dbpass userpass "
                + "motdepasse mdp contraseña contrasena clave senha parola wachtwoord lösenord losenord hasło "
                + "haslo пароль 密码 口令 パスワード 비밀번호")) {
            names.put(name, PASSWORD);
        }
        for (String name :
                list("secret secrets secretkey secretaccesskey clientsecret appsecret consumersecret sharedsecret "
                        + "apikey apisecret apitoken accesstoken accesskey authtoken authkey authorization bearer "
                        + "bearertoken refreshtoken idtoken sessiontoken sessionkey privatekey signingkey encryptionkey "
                        + "masterkey accountkey sharedaccesskey storagekey servicekey servicetoken servertoken deploytoken "
                        + "bottoken oauthtoken personalaccesstoken credential credentials sastoken webhooksecret jwtsecret "
                        + "licensekey appkey applicationkey token 密钥 令牌 トークン")) {
            names.put(name, TOKEN);
        }
        for (String name : list("key auth salt keyvalue clientkey consumerkey")) {
            names.put(name, KEY);
        }
        return Map.copyOf(names);
    }
}
