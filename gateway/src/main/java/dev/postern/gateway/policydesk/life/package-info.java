/** The life of a policy: drafts and their revisions, versions that stay, and which of them is in force. */
@NullMarked
package dev.postern.gateway.policydesk.life;

import org.jspecify.annotations.NullMarked;
