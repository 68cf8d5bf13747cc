/** Says from the outside whether the trail kept its word: compares witnesses that know nothing of each other. */
@NullMarked
package dev.postern.acceptance.fault.oracle;

import org.jspecify.annotations.NullMarked;
