package dev.postern.acceptance.browser;

import com.microsoft.playwright.options.ColorScheme;

/** How a page is looked at: in which light, and how wide in pixels. */
enum Look {
    LIGHT(ColorScheme.LIGHT, 1280),
    DARK(ColorScheme.DARK, 1280),
    NARROW(ColorScheme.LIGHT, 360);

    static final int HEIGHT = 900;

    private final ColorScheme light;
    private final int width;

    Look(ColorScheme light, int width) {
        this.light = light;
        this.width = width;
    }

    ColorScheme light() {
        return light;
    }

    int width() {
        return width;
    }
}
