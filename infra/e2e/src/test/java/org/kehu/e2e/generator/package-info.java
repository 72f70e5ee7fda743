/** The generator of customer files. */
@NullMarked
package org.kehu.e2e.generator;

import org.jspecify.annotations.NullMarked;
