/** A small model, or something that says it is none. */
@NullMarked
package dev.postern.local.model;

import org.jspecify.annotations.NullMarked;
