package dev.postern.policy.detect.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Scans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.firma.de", "http://firma.de:8080/a/b?c=d#e",
                        "https://de.wikipedia.org/wiki/Berlin_(Spree)",
                "http://[2001:db8::1]:80/path", "ftp://files.firma.de/x.zip", "https://münchen.de/straße",
                "http://localhost:8080/x", "www.firma.de/pfad", "firma.co.uk/x?y=1",
            })
    void web_addresses_end_where_the_sentence_goes_on(String url) {
        assertThat(Scans.found("URL", "See (" + url + "), or '" + url + "'.")).containsExactly(url, url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://jane:pw@intranet.firma.de/", "https://firma.de/login?token=abc123",
                "https://firma.de/?mail=jane@firma.de", "https://www.linkedin.com/in/jane-doe"
            })
    void only_personal_web_addresses_are_likely(String url) {
        assertThat(Scans.likelihood("URL", "see " + url)).isEqualTo(Likelihood.LIKELY);
        assertThat(Scans.likelihood("URL", "see https://firma.de/products")).isEqualTo(Likelihood.POSSIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "'look at firma.de today', firma.de",
        "'www.firma.io', www.firma.io",
        "'domain: firma.io', firma.io",
        "'Besuchen Sie münchen.de.', münchen.de",
        "'xn--mnchen-3ya.de is it', xn--mnchen-3ya.de",
        "'at shop.firma.co.il', shop.firma.co.il",
        "'look at meine-firma.it today', meine-firma.it",
    })
    void domain_names_are_found(String text, String name) {
        assertThat(Scans.found("DOMAIN_NAME", text)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.println(x)",
                "foo.bar()",
                "run main.py",
                "see README.md",
                "org.apache.commons.io",
                "com.firma.app",
                "v1.2.3",
                "item.id = this.name",
                "e.g. this",
                "The end.Next one",
                "a.b.c",
                "req.de = 5",
                "file.go:12",
                "np.int32",
                "response.data.email",
                "jane@firma.de",
                "package.json",
                "Math.max(1)",
                "list.stream().map(x)",
                "U.S.",
                "obj.com(1)",
                "Main.java",
                "1.2.de",
            })
    void names_of_programs_and_files_are_no_domain_names(String text) {
        assertThat(Scans.found("DOMAIN_NAME", text)).isEmpty();
        assertThat(Scans.found("URL", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:1A:2b:3C:4d:5E",
                "00-1A-2B-3C-4D-5E",
                "001a.2b3c.4d5e",
                "01:23:45:67:89:01",
            })
    void hardware_addresses_have_one_separator_throughout(String address) {
        assertThat(Scans.found("MAC_ADDRESS", "from " + address + ", to")).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:1A:2B-3C:4D:5E",
                "00:1A:2B:3C:4D",
                "00:1A:2B:3C:4D:5E:6F",
                "ZZ:1A:2B:3C:4D:5E",
                "001A.2B3C.4D5",
                "AA:00:1A:2B:3C:4D:5E:11"
            })
    void other_rows_of_hexadecimal_digits_are_no_hardware_addresses(String text) {
        assertThat(Scans.found("MAC_ADDRESS", "x " + text + " y")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'write to jane@firma.com.Please do', jane@firma.com",
        "'<jane+tag@mail.corp.internal>', jane+tag@mail.corp.internal",
        "'mailto:jane@firma.de?subject=x', jane@firma.de",
        "'JANE@FIRMA.COM', JANE@FIRMA.COM",
    })
    void mail_address_ends_before_the_next_sentence(String text, String address) {
        assertThat(Scans.found("EMAIL", text)).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src=::", "listen [::]:80", "allow ::/0"})
    void unspecified_address_is_found_where_it_is_one(String text) {
        assertThat(Scans.found("IP_ADDRESS", text)).hasSize(1);
    }

    @Test
    void values_kept_for_documentation_say_so() {
        assertThat(Scans.of("EMAIL", "jane@example.com").getFirst().why()).contains("documentation");
        assertThat(Scans.of("IP_ADDRESS", "ip 192.0.2.7").getFirst().why()).contains("documentation");
        assertThat(Scans.of("PHONE", "(415) 555-0132").getFirst().why()).contains("examples");
    }
}
