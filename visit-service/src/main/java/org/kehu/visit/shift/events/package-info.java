/** What others hear of shift tables. */
@NullMarked
package org.kehu.visit.shift.events;

import org.jspecify.annotations.NullMarked;
