package dev.postern.gateway.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileTextTest {
    private static final String TEXT = "The card is 4111 1111 1111 1111.";
    private static final BoundedFileText FILES = new BoundedFileText(DefaultBounds.patient(), new FileExtractor());

    static Stream<Arguments> readable() throws IOException {
        return Stream.of(
                arguments("a.txt", "", Files.utf8(TEXT)),
                arguments("", "text/plain", Files.utf8(TEXT)),
                arguments("", "text/x-java;charset=utf-8", Files.utf8(TEXT)),
                arguments("a.md", "application/octet-stream", Files.utf8("# Head\n\n" + TEXT)),
                arguments("A.CSV", "text/csv", Files.utf8("\uFEFFa;b\n1;" + TEXT)),
                arguments("a.txt", "", TEXT.getBytes(StandardCharsets.UTF_16)),
                arguments("a.json", "", Files.utf8("{\"a\":\"" + TEXT.replace("4", "\\u0034") + "\"}")),
                arguments("a.html", "text/plain", Files.utf8("<p>" + TEXT.replace("4", "&#52;") + "</p>")),
                arguments("a.xml", "", Files.utf8("<a><b>" + TEXT.replace("4", "&#x34;") + "</b></a>")),
                arguments("a.rtf", "", Files.utf8("{\\rtf1\\ansi\\pard " + TEXT.replace("4", "\\'34") + "\\par}")),
                arguments("a.eml", "message/rfc822", Files.eml(TEXT)),
                arguments("a.pdf", "application/pdf", Files.pdf(TEXT)),
                arguments("a.docx", "", Files.docx(TEXT)),
                arguments("a.xlsx", "", Files.xlsx(TEXT)),
                arguments("a.pptx", "", Files.pptx(TEXT)),
                arguments("a.odt", "", Files.odt(TEXT)),
                arguments("a.ods", "", Files.odt(TEXT)),
                arguments("a.eml", "", Files.eml("a.pdf", Files.pdf(TEXT))),
                arguments("a.eml", "", Files.eml("a.docx", Files.docx(TEXT))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("readable")
    void text_of_a_file_is_found(String name, String mediaType, byte[] bytes) {
        assertThat(FILES.read(bytes, name, mediaType)).contains(TEXT);
    }

    @Test
    void head_of_a_mail_is_text() {
        assertThat(FILES.read(Files.eml(TEXT), "a.eml", ""))
                .startsWith("From: a@example.com\nTo: b@example.com\nSubject: Numbers\n");
    }

    static Stream<Arguments> unreadable() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
        byte[] cut = Files.pdf(TEXT);
        byte[] office = Files.docx(TEXT);
        return Stream.of(
                arguments("picture", "a.png", "image/png", picture, "of this kind"),
                arguments("picture under another name", "a.pdf", "", picture, "not what its name"),
                arguments("no name and no type", "", "", Files.utf8(TEXT), "of this kind"),
                arguments("name and type disagree", "a.pdf", "text/plain", Files.pdf(TEXT), "of this kind"),
                arguments("old office file", "a.doc", "", Files.utf8(TEXT), "of this kind"),
                arguments("archive", "a.zip", "", Files.zip("a", Files.utf8(TEXT)), "of this kind"),
                arguments("encrypted PDF", "a.pdf", "", Files.pdf(TEXT, "secret"), "encrypted"),
                arguments("half a PDF", "a.pdf", "", Arrays.copyOf(cut, 40), ""),
                arguments("half an office file", "a.docx", "", Arrays.copyOf(office, 900), "cannot be read"),
                arguments("archive as office file", "a.docx", "", Files.zip("a", Files.utf8(TEXT)), "cannot be read"),
                arguments("archive as open document", "a.odt", "", Files.zip("a", Files.utf8(TEXT)), ""),
                arguments("office file in a container of old", "a.docx", "", ole(), "encrypted"),
                arguments("empty file", "a.txt", "", new byte[0], "No text"),
                arguments("white space", "a.txt", "", Files.utf8(" \n\t "), "No text"),
                arguments("PDF without text", "a.pdf", "", Files.pdf(" "), "No text"),
                arguments("bytes as text", "a.txt", "", picture, "not text"),
                arguments("text with NUL", "a.txt", "", Files.utf8("a\0b"), "not text"),
                arguments("broken JSON", "a.json", "", Files.utf8("{\"a\":"), "cannot be read"),
                arguments("broken XML", "a.xml", "", Files.utf8("<a><b></a>"), "cannot be read"),
                arguments("entities in XML", "a.xml", "", Files.utf8(entities()), ""),
                arguments("too many bytes", "a.txt", "", new byte[DefaultBounds.BYTES + 1], "larger than"),
                arguments(
                        "too much text", "a.txt", "", Files.utf8("a ".repeat(DefaultBounds.CHARACTERS)), "characters"),
                arguments(
                        "too much text in HTML",
                        "a.html",
                        "",
                        Files.utf8("<p>a</p>".repeat(DefaultBounds.CHARACTERS)),
                        "characters"),
                arguments("bomb", "a.docx", "", Files.zip("word/document.xml", new byte[200_000_000]), "unpacks"),
                arguments(
                        "bomb as open document",
                        "a.odt",
                        "",
                        Files.zip("content.xml", new byte[50_000_000]),
                        "unpacks"),
                arguments("files in files in files", "a.eml", "", nested(5), "other files"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void what_cannot_be_read_is_refused(String what, String name, String mediaType, byte[] bytes, String says) {
        assertThatThrownBy(() -> FILES.read(bytes, name, mediaType))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
                    assertThat(e).hasMessageContaining(says);
                });
    }

    @Test
    void address_in_xml_is_not_followed() {
        byte[] xml = Files.utf8("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>begin &x; end</a>");

        String text = textOrNothing(xml);

        assertThat(text).doesNotContain("root:");
    }

    private static String textOrNothing(byte[] xml) {
        try {
            return FILES.read(xml, "a.xml", "");
        } catch (RefusedException e) {
            return "";
        }
    }

    @Test
    void slow_reading_ends_at_its_deadline() {
        CountDownLatch never = new CountDownLatch(1);
        BoundedFileText slow =
                new BoundedFileText(new DefaultBounds(Duration.ofMillis(50), 1, 1), (bytes, kind, bounds) -> {
                    never.await();
                    return TEXT;
                });

        assertThatThrownBy(() -> slow.read(Files.utf8(TEXT), "a.txt", "")).hasMessageContaining("took longer");
    }

    @Test
    void reading_that_goes_on_stops_at_its_next_step() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        BoundedFileText slow =
                new BoundedFileText(new DefaultBounds(Duration.ofMillis(50), 1, 1), (bytes, kind, bounds) -> {
                    try {
                        while (true) {
                            bounds.check();
                        }
                    } finally {
                        stopped.countDown();
                    }
                });

        assertThatThrownBy(() -> slow.read(Files.utf8(TEXT), "a.txt", "")).hasMessageContaining("took longer");

        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,3"})
    void too_many_files_at_once_are_turned_away(int workers, int waiting) {
        CountDownLatch end = new CountDownLatch(1);
        BoundedFileText busy = new BoundedFileText(
                new DefaultBounds(Duration.ofSeconds(60), workers, waiting), (bytes, kind, bounds) -> {
                    end.await();
                    return TEXT;
                });
        AtomicInteger turnedAway = new AtomicInteger();

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < workers + waiting + 4; i++) {
                callers.execute(() -> {
                    try {
                        busy.read(Files.utf8(TEXT), "a.txt", "");
                    } catch (RefusedException e) {
                        assertThat(e.code()).isEqualTo(ErrorCode.OVERLOADED);
                        if (turnedAway.incrementAndGet() == 4) {
                            end.countDown();
                        }
                    }
                });
            }
        }

        assertThat(turnedAway).hasValue(4);
    }

    @Test
    void parser_that_breaks_down_refuses_the_file() {
        BoundedFileText broken = new BoundedFileText(DefaultBounds.patient(), (bytes, kind, bounds) -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(() -> broken.read(Files.utf8(TEXT), "a.txt", "")).hasMessageContaining("cannot be read");
    }

    private static byte[] ole() {
        byte[] file = new byte[1024];
        byte[] begin = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(begin, 0, file, 0, begin.length);
        return file;
    }

    private static String entities() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            xml.append("<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">");
        }
        return xml + "]><a>&e11;</a>";
    }

    private static byte[] nested(int depth) {
        byte[] mail = Files.eml(TEXT);
        for (int i = 0; i < depth; i++) {
            mail = Files.eml("a.eml", mail);
        }
        return mail;
    }
}
