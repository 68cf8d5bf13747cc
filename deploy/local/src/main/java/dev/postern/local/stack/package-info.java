/** The whole product on one machine: what starts when, and how it ends. */
@NullMarked
package dev.postern.local.stack;

import org.jspecify.annotations.NullMarked;
