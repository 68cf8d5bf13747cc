/** What was found in a text: types, places and likelihoods. */
@NullMarked
package dev.postern.policy.detect;

import org.jspecify.annotations.NullMarked;
