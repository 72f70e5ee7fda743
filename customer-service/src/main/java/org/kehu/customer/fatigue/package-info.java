/** Nobody is contacted too often, or at night (联系频次与免打扰, field M29). */
@NullMarked
package org.kehu.customer.fatigue;

import org.jspecify.annotations.NullMarked;
