/** What others hear of market notes. */
@NullMarked
package org.kehu.visit.market.events;

import org.jspecify.annotations.NullMarked;
