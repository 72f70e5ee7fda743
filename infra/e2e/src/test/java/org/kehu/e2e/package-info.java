/** The story and the faults, on real processes. */
@NullMarked
package org.kehu.e2e;

import org.jspecify.annotations.NullMarked;
