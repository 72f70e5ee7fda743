/** Listens to the business topics for the timeline. */
@NullMarked
package org.kehu.customer.timeline.events;

import org.jspecify.annotations.NullMarked;
