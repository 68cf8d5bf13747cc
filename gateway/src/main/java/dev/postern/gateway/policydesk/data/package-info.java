/** Datasets and fingerprints that are kept at the desk: versions that stay, and which of them are in force. */
@NullMarked
package dev.postern.gateway.policydesk.data;

import org.jspecify.annotations.NullMarked;
