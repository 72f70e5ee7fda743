/** Visits (拜访): planned, confirmed, prepared, conducted, summed up, reported. */
@NullMarked
package org.kehu.visit.visit;

import org.jspecify.annotations.NullMarked;
