/** The peer of our writes: the same stack, storing the same document and nothing more. */
@NullMarked
package org.kehu.bench.plain;

import org.jspecify.annotations.NullMarked;
