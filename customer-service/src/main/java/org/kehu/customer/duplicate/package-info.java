/**
 * When two files mean the same customer (catalogue C-27, field M5): normalised keys and the race
 * for them.
 */
@NullMarked
package org.kehu.customer.duplicate;

import org.jspecify.annotations.NullMarked;
