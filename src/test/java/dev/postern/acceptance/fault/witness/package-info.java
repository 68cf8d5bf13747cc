/** Those who see what happens and write it down: database, model server, clients, the file of seals. */
@NullMarked
package dev.postern.acceptance.fault.witness;

import org.jspecify.annotations.NullMarked;
