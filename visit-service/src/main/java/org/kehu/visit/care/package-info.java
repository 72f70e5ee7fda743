/** Days of the year on which one customer is thought of (客户关怀日): birthdays and the like. */
@NullMarked
package org.kehu.visit.care;

import org.jspecify.annotations.NullMarked;
