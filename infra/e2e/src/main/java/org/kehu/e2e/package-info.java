/** The story of the suite, run on real processes through the gateway. */
@NullMarked
package org.kehu.e2e;

import org.jspecify.annotations.NullMarked;
