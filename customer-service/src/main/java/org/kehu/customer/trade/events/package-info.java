/** Trade as told to others. */
@NullMarked
package org.kehu.customer.trade.events;

import org.jspecify.annotations.NullMarked;
