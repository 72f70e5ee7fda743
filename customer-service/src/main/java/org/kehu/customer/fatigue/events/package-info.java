/** Listens for contacts that other services had with customers. */
@NullMarked
package org.kehu.customer.fatigue.events;

import org.jspecify.annotations.NullMarked;
