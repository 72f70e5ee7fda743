/** Loyalty as told to others. */
@NullMarked
package org.kehu.customer.loyalty.events;

import org.jspecify.annotations.NullMarked;
