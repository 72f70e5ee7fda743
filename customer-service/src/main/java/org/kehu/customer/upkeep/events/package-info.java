/** What upkeep hears of files and others hear of upkeep. */
@NullMarked
package org.kehu.customer.upkeep.events;

import org.jspecify.annotations.NullMarked;
