/** Requests sent as fast as they are answered, and what they cost. */
@NullMarked
package org.kehu.bench.load;

import org.jspecify.annotations.NullMarked;
