/** Ways to write a text that hide it from a scanner and not from a reader: decoded, joined, turned round. */
@NullMarked
package dev.postern.policy.detect.view;

import org.jspecify.annotations.NullMarked;
