/** What the identity provider says of a person now, whatever an older token of theirs says. */
@NullMarked
package dev.postern.gateway.identity.directory;

import org.jspecify.annotations.NullMarked;
