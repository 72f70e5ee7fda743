/** The company's working calendar (工作日历, P-30): it is kept here and followed by all services. */
@NullMarked
package org.kehu.customer.calendar;

import org.jspecify.annotations.NullMarked;
