/** Where seals are made known outside of the database, so that whoever owns the database cannot take them back. */
@NullMarked
package dev.postern.audit.publish;

import org.jspecify.annotations.NullMarked;
