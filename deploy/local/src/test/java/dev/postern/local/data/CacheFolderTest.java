package dev.postern.local.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
    private static final Path HOME = Path.of("/home/somebody");

    @Test
    void cache_lies_where_the_desktop_keeps_caches() {
        assertThat(CacheFolder.usual(Map.of("XDG_CACHE_HOME", "/big/disk"), HOME))
                .isEqualTo(Path.of("/big/disk/postern"));
        assertThat(CacheFolder.usual(Map.of("XDG_CACHE_HOME", ""), HOME))
                .isEqualTo(Path.of("/home/somebody/.cache/postern"));
        assertThat(CacheFolder.usual(Map.of(), HOME)).isEqualTo(Path.of("/home/somebody/.cache/postern"));
    }
}
