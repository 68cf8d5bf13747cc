/** {@code ./postern fit}: what a model needs and where it fits, from its file alone. */
@NullMarked
package dev.postern.local.fit;

import org.jspecify.annotations.NullMarked;
