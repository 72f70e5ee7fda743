/** The machine and the suite that is measured on it. */
@NullMarked
package org.kehu.bench.ground;

import org.jspecify.annotations.NullMarked;
