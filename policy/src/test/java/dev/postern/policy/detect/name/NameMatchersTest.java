package dev.postern.policy.detect.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Discoveries;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.TextScanner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameMatchersTest {
    private static final MatcherTable NAMES = new MatcherTable(NameMatchers.all());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PERSON         | Please meet Karen Whitfield at noon.                     | Karen Whitfield
                    PERSON         | The patient, Mrs. Eleanor Vance, aged 72, is here.       | Eleanor Vance
                    PERSON         | Sehr geehrter Herr Brandstätter, anbei die Rechnung.     | Brandstätter
                    PERSON         | Mi chiamo Giulia Esposito e lavoro qui.                  | Giulia Esposito
                    PERSON         | Le docteur Jean-Baptiste Lefèvre est absent.             | Jean-Baptiste Lefèvre
                    PERSON         | Patient John A. Smith III was admitted.                  | John A. Smith III
                    LOCATION       | We moved from Dubai to Abu Dhabi.                        | Dubai;Abu Dhabi
                    LOCATION       | I was born in Kraków but moved to the United Kingdom.    | Kraków;United Kingdom
                    ORGANIZATION   | How can I open an account at Bank of America?            | Bank of America
                    ORGANIZATION   | Kontakt: Müller Maschinenbau GmbH & Co. KG, Abteilung 3  | Müller Maschinenbau GmbH & Co. KG
                    """)
    void names_are_found_with_their_exact_ends(String type, String text, String names) {
        List<String> found = found(type, text, Likelihood.LIKELY);

        assertThat(found).containsExactly(names.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ship it to 4821 Maple Grove Road, Columbus, OH 43215 today. | 4821 Maple Grove Road, Columbus, OH 43215
                    Reply to 742 Evergreen Terrace⏎Springfield, IL 62704        | 742 Evergreen Terrace⏎Springfield, IL 62704
                    Could it go to 55 Broadway, Apt 4C, New York, NY 10006?     | 55 Broadway, Apt 4C, New York, NY 10006
                    Lives at 23 Baker St, London NW1 6XE                        | 23 Baker St, London NW1 6XE
                    Ich wohne in der Hauptstraße 12a, 10115 Berlin.             | Hauptstraße 12a, 10115 Berlin
                    Envoyez le colis au 12 rue de la Paix, 75002 Paris, France. | 12 rue de la Paix, 75002 Paris, France
                    Vivo en la Calle Mayor 5, 3º B, 28013 Madrid.               | Calle Mayor 5, 3º B, 28013 Madrid
                    Abito in Via Garibaldi 10, 20121 Milano.                    | Via Garibaldi 10, 20121 Milano
                    Adres: ul. Długa 5/12, 00-238 Warszawa                      | ul. Długa 5/12, 00-238 Warszawa
                    Write to P.O. Box 1234, Wellington 6140, New Zealand        | P.O. Box 1234, Wellington 6140, New Zealand
                    """)
    void addresses_run_to_their_last_part(String text, String address) {
        List<String> found = found("STREET_ADDRESS", text.replace('⏎', '\n'), Likelihood.LIKELY);

        assertThat(found).containsExactly(address.replace('⏎', '\n'));
    }

    @Test
    void town_inside_an_address_is_no_finding_of_its_own() {
        List<String> places = found("LOCATION", "Lives at 23 Baker St, London NW1 6XE", Likelihood.POSSIBLE);

        assertThat(places).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kubernetes and Docker run on Linux. Python is slow but PostgreSQL is fast.",
                "public final class OrderService extends AbstractService { private Order order = Order.of(Total.ZERO); }",
                "2026-11-25 12:00:01 INFO [main] JettyServer - Started ServerConnector@1f2a{HTTP/1.1}",
                "MAX_SIZE=12 at com.example.Main.run(Main.java:42) SHA-256 UTF-8",
                "On Wednesday, The Quarterly Business Review was moved to May.",
                "The harbour office opens at seven. Boats come back before noon.",
                "Der Antrag auf Verlängerung der Frist wurde im August gestellt.",
                "96c 4e1f 00-11 #12 C4 S3 EKS",
            })
    void text_without_names_is_quiet(String text) {
        List<Finding> findings = TextScanner.scan(NAMES, text);

        assertThat(findings).allMatch(finding -> finding.likelihood().compareTo(Likelihood.LIKELY) < 0);
    }

    @Test
    void pieces_give_the_findings_of_the_whole() {
        WordLists lists = WordLists.read();
        Cases.check("names in pieces", 60, cases -> {
            String text =
                    Corpus.unseenNames(lists, cases.below(1_000_000)).next().text();
            int cut = cases.below(text.length() + 1);
            int second = cut + cases.below(text.length() - cut + 1);

            List<Finding> pieces =
                    inPieces(text.substring(0, cut), text.substring(cut, second), text.substring(second));

            assertThat(pieces).isEqualTo(TextScanner.scan(NAMES, text));
        });
    }

    @Test
    void garbage_is_survived() {
        Cases.check("garbage among names", 500, cases -> {
            String text = "Dear Anna " + cases.garbage(cases.below(200)) + " 12 Main Street";

            assertThat(TextScanner.scan(NAMES, text)).allMatch(finding -> finding.end() <= text.length());
        });
    }

    private static List<String> found(String type, String text, Likelihood least) {
        return TextScanner.scan(NAMES, text).stream()
                .filter(finding ->
                        finding.type().equals(type) && finding.likelihood().compareTo(least) >= 0)
                .map(finding -> text.substring(finding.start(), finding.end()))
                .toList();
    }

    private static List<Finding> inPieces(String... pieces) {
        List<Finding> findings = new ArrayList<>();
        Discoveries discoveries = new Discoveries() {
            @Override
            public void found(Finding finding) {
                findings.add(finding);
            }

            @Override
            public void opened(Finding opening) {
                throw new AssertionError("a name has both ends");
            }

            @Override
            public void closed(Finding opening, int end) {
                throw new AssertionError("a name has both ends");
            }
        };
        TextScanner scanner = new TextScanner(NAMES);
        for (String piece : pieces) {
            scanner.push(piece, discoveries);
        }
        scanner.finish(discoveries);
        return findings;
    }
}
