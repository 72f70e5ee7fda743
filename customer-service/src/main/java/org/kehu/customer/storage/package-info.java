/** Indexes of this service. */
@NullMarked
package org.kehu.customer.storage;

import org.jspecify.annotations.NullMarked;
