/** Which policy is in force. */
@NullMarked
package dev.postern.gateway.policydesk;

import org.jspecify.annotations.NullMarked;
