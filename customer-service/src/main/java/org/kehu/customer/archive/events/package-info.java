/** Archives as told to others. */
@NullMarked
package org.kehu.customer.archive.events;

import org.jspecify.annotations.NullMarked;
