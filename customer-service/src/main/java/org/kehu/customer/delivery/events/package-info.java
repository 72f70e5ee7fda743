/** What others hear of deliveries. */
@NullMarked
package org.kehu.customer.delivery.events;

import org.jspecify.annotations.NullMarked;
