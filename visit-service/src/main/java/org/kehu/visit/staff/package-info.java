/** Our own people, as far as work is given to them. */
@NullMarked
package org.kehu.visit.staff;

import org.jspecify.annotations.NullMarked;
