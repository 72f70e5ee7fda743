/**
 * The rounds of archive work that the calendar opens: monthly checks with statistics (C-61, C-62),
 * quarterly and yearly filing (C-58, C-59), inspection and training.
 */
@NullMarked
package org.kehu.customer.round;

import org.jspecify.annotations.NullMarked;
