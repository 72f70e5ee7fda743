/** Owns visits, follow-ups and revisits (拜访、跟进、回访), planned by the customer's grade. */
@NullMarked
package org.kehu.visit;

import org.jspecify.annotations.NullMarked;
