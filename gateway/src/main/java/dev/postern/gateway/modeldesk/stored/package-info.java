/** What the database keeps of the catalogue: models, their versions, and changes that wait for a second person. */
@NullMarked
package dev.postern.gateway.modeldesk.stored;

import org.jspecify.annotations.NullMarked;
