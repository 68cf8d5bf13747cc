/** What people write in words about a person: dates, ages, titles, nationalities, postal codes. */
@NullMarked
package dev.postern.policy.detect.phrase;

import org.jspecify.annotations.NullMarked;
