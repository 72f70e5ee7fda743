/** Whose turn it is: the rules of the rota as a pure engine that knows neither store nor clock. */
@NullMarked
package org.kehu.visit.rota.turn;

import org.jspecify.annotations.NullMarked;
