/** The staff directory as told to every service. */
@NullMarked
package org.kehu.customer.staff.events;

import org.jspecify.annotations.NullMarked;
