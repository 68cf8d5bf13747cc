/** Builds datasets and fingerprints of what is uploaded; what a table or a document says is read once and never kept. */
@NullMarked
package dev.postern.gateway.policydesk.upload;

import org.jspecify.annotations.NullMarked;
