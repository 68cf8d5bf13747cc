/** Scores how hard a prompt is, from what is cheap to see in it. */
@NullMarked
package dev.postern.model.difficulty;

import org.jspecify.annotations.NullMarked;
