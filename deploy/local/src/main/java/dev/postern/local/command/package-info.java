/** The commands behind {@code ./postern}. */
@NullMarked
package dev.postern.local.command;

import org.jspecify.annotations.NullMarked;
