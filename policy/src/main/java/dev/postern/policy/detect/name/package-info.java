/** Names of people, places and organisations, and street addresses: our own small tagger with word lists. */
@NullMarked
package dev.postern.policy.detect.name;

import org.jspecify.annotations.NullMarked;
