/** The staff directory: departments, leaders, deputies and absence. */
@NullMarked
package org.kehu.customer.staff;

import org.jspecify.annotations.NullMarked;
