/** What the country a text comes from says about the findings in it. */
@NullMarked
package dev.postern.policy.detect.locale;

import org.jspecify.annotations.NullMarked;
