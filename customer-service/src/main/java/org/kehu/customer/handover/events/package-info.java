/** Handovers as told to others, and what follows from them here. */
@NullMarked
package org.kehu.customer.handover.events;

import org.jspecify.annotations.NullMarked;
