/** Further instances of the suite's own processes. */
@NullMarked
package org.kehu.e2e.twin;

import org.jspecify.annotations.NullMarked;
