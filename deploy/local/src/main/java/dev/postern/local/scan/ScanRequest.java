package dev.postern.local.scan;

import dev.postern.policy.detect.locale.HomeCountry;
import org.jspecify.annotations.Nullable;

/**
 * What a line asks besides its text, which is scanned while it is read.
 *
 * @param id the id as JSON, a number written as it came; {@code null} where there is none
 * @param locale the country the text comes from, or null where the line does not say
 */
record ScanRequest(String id, @Nullable HomeCountry locale) {}
