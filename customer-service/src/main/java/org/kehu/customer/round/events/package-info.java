/** Rounds of archive work as told to others. */
@NullMarked
package org.kehu.customer.round.events;

import org.jspecify.annotations.NullMarked;
