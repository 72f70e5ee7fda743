/**
 * The access matrix, made from the access tables: every operation with every kind of token, and
 * every thing with its owner and with another.
 */
@NullMarked
package org.kehu.testkit.access;

import org.jspecify.annotations.NullMarked;
