/** Keeps people and texts secret: pseudonyms, keys per subject and month, sealed content. */
@NullMarked
package dev.postern.audit.content;

import org.jspecify.annotations.NullMarked;
