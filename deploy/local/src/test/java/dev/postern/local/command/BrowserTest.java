package dev.postern.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {
    @Test
    void page_is_opened_only_where_there_is_a_desktop() {
        assertThat(Browser.opener("Linux", Map.of("DISPLAY", ":0"))).contains("xdg-open");
        assertThat(Browser.opener("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .contains("xdg-open");
        assertThat(Browser.opener("Linux", Map.of())).isEmpty();
        assertThat(Browser.opener("Mac OS X", Map.of())).contains("open");
    }
}
