/** Letters and digits without what makes no difference to a reader: case, marks, width, ligatures. */
@NullMarked
package dev.postern.policy.detect.fold;

import org.jspecify.annotations.NullMarked;
