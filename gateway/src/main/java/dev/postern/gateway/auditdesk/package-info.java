/** Where auditors read the trail; every reading is itself recorded first. */
@NullMarked
package dev.postern.gateway.auditdesk;

import org.jspecify.annotations.NullMarked;
