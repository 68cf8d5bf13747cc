/** The entrance of the launcher. */
@NullMarked
package dev.postern.local;

import org.jspecify.annotations.NullMarked;
