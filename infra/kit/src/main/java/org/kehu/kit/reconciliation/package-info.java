/** Compacted topics compared with the store, and healed where the newest state is not the last. */
@NullMarked
package org.kehu.kit.reconciliation;

import org.jspecify.annotations.NullMarked;
