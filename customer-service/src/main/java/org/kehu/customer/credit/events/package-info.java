/** Credit as told to others. */
@NullMarked
package org.kehu.customer.credit.events;

import org.jspecify.annotations.NullMarked;
