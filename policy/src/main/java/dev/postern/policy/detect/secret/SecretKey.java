package dev.postern.policy.detect.secret;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the name before a value says about it: {@code DB_PASSWORD}, {@code clientSecret}, {@code API key}. */
enum SecretKey {
    /** The value is chosen by people: short and perhaps readable. */
    PASSWORD,
    /** The value is drawn by machines: long and random. */
    TOKEN,
    /** The name is used for much else, so the value has to be long and very random. */
    KEY;

    private static final int MOST_WORDS = 4;
    private static final int DISTINCT = 6;

    private static final Map<String, SecretKey> NAMES = names();

    /** Words that may follow the name and change nothing. */
    private static final Set<String> SUFFIXES = list("prod production dev development test staging live value string "
            + "text new old current default base64 b64 raw plain plaintext cleartext v1 v2 v3 main primary secondary env "
            + "str char chars bytes literal var conf config setting header param parameter");

    /** Names that mean a secret only where the word before does not say otherwise. */
    private static final Set<String> VAGUE = list("key token auth salt keys tokens");

    /** Words before a vague name that make it something public. */
    private static final Set<String> HARMLESS = list(
            "public primary foreign sort partition cache idempotency object row "
                    + "hot pub map csrf xsrf page next continuation cancellation token stop eos bos pad dedup max natural sequence "
                    + "schema bucket idx index unique composite cookie json config setting translation i18n message locale state "
                    + "event metric label tag annotation group item field property sync change request verification antiforgery "
                    + "registry kms product issuer host known authorized ordering routing lookup search array hash range "
                    + "delimiter resume pagination cursor min total completion prompt input output special mask unk sep cls");

    /** Words at the beginning of a name that make it one for asking, not for telling. */
    private static final Set<String> ASKING =
            list("get find fetch load read lookup has is check validate verify generate "
                    + "create make new forgot reset require no show hide toggle invalid wrong missing expired");

    /** What a name says, or null where it names no secret. */
    static @Nullable SecretKey of(String name) {
        List<String> words = NameWords.of(name);
        int last = words.size();
        while (last > 1 && (SUFFIXES.contains(words.get(last - 1)) || isNumber(words.get(last - 1)))) {
            last--;
        }
        if (last == 0) {
            return null;
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
        return found != null ? found : compound(words.get(last - 1));
    }

    /** Words that end every name of a secret. */
    static Set<String> endings() {
        Set<String> endings = new TreeSet<>(NAMES.keySet());
        endings.addAll(SUFFIXES);
        return endings;
    }

    /** Whether a name asks for a secret or speaks of one: {@code getPassword}, {@code invalid_token}. */
    static boolean asks(String name) {
        List<String> words = NameWords.of(name);
        return words.size() > 1 && name.indexOf(' ') < 0 && ASKING.contains(words.getFirst());
    }

    /** The kind of the last name of a secret among the words of a sentence, or null. */
    static @Nullable SecretKey within(String sentence) {
        List<String> words = NameWords.of(sentence);
        for (int end = words.size(); end > 0; end--) {
            for (int from = Math.max(0, end - MOST_WORDS + 1); from < end; from++) {
                SecretKey kind = NAMES.get(String.join("", words.subList(from, end)));
                if (kind == PASSWORD || kind == TOKEN) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** A name that ends a longer word: {@code mypassword}. */
    private static @Nullable SecretKey compound(String word) {
        for (int from = 1; from <= word.length() - DISTINCT; from++) {
            SecretKey kind = NAMES.get(word.substring(from));
            if (kind != null) {
                return kind;
            }
        }
        boolean pass = word.endsWith("pass") && !word.equals("bypass") && !word.equals("compass");
        return pass ? PASSWORD : null;
    }

    private static Set<String> list(String names) {
        return Set.of(names.split(" ", -1));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static Map<String, SecretKey> names() {
        Map<String, SecretKey> names = new TreeMap<>();
        for (String name :
                list("password passwords passwd passwort passphrase pwd pass passcode pw psw kennwort dbpass "
                        + "userpass keypass storepass motdepasse mdp contraseña contrasena contrasenya clave senha parola "
                        + "wachtwoord lösenord losenord hasło haslo пароль 密码 口令 パスワード 비밀번호 zugangscode geheimzahl "
                        + "adgangskode salasana heslo jelszó şifre parool")) {
            names.put(name, PASSWORD);
        }
        for (String name :
                list("secret secrets secretkey secretaccesskey clientsecret appsecret consumersecret sharedsecret "
                        + "apikey apisecret apitoken accesstoken accesskey authtoken authkey authorization bearer "
                        + "bearertoken refreshtoken idtoken sessiontoken sessionkey privatekey privkey signingkey encryptionkey "
                        + "masterkey accountkey sharedaccesskey storagekey servicekey servicetoken servertoken deploytoken "
                        + "bottoken oauthtoken personalaccesstoken pat credential credentials creds sastoken webhooksecret "
                        + "jwtsecret licensekey licencekey appkey applicationkey token dbkey databasekey decryptionkey "
                        + "sharedkey presharedkey psk hmackey hmacsecret subscriptionkey functionkey adminkey "
                        + "accountsecret securitytoken authsecret apppassword cookiesecret sessionsecret secretbase "
                        + "secrettoken apiauth connectionkey recoverycode backupcode "
                        + "密钥 令牌 トークン geheimnis schlüssel zugangsschlüssel clésecrète")) {
            names.put(name, TOKEN);
        }
        for (String name : list("key auth salt keyvalue clientkey consumerkey")) {
            names.put(name, KEY);
        }
        return Map.copyOf(names);
    }
}
