/** One timeline a customer of all that any service tells (C-18, C-19). */
@NullMarked
package org.kehu.customer.timeline;

import org.jspecify.annotations.NullMarked;
