/** The desks as people see them, in a real browser. */
@NullMarked
package dev.postern.acceptance.browser;

import org.jspecify.annotations.NullMarked;
