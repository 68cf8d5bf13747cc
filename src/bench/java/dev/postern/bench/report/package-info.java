/** Figures for people and for programs. */
@NullMarked
package dev.postern.bench.report;

import org.jspecify.annotations.NullMarked;
