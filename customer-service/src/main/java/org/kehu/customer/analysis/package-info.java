/** Composition of the customers: counts, yearly volume and shares. */
@NullMarked
package org.kehu.customer.analysis;

import org.jspecify.annotations.NullMarked;
