/** The reception rota of an outlet (接待轮流): the week's order, who is away, who is busy. */
@NullMarked
package org.kehu.visit.rota;

import org.jspecify.annotations.NullMarked;
