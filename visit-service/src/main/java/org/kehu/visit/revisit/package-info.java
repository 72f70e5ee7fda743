/** Revisits (回访): duties that follow from a customer's grade, planned, levelled and done. */
@NullMarked
package org.kehu.visit.revisit;

import org.jspecify.annotations.NullMarked;
