/** Guarded copies of foreign state: whatever arrives in whatever order, the newest stays. */
@NullMarked
package org.kehu.kit.copy;

import org.jspecify.annotations.NullMarked;
