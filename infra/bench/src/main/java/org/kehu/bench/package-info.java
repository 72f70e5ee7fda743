/** Kehu beside its peers, on one machine and in one run. */
@NullMarked
package org.kehu.bench;

import org.jspecify.annotations.NullMarked;
