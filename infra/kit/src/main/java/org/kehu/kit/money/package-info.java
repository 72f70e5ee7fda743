/** Amounts of money, exact to the cent. */
@NullMarked
package org.kehu.kit.money;

import org.jspecify.annotations.NullMarked;
