/** Who asks, under which conditions and in which causal chain: bound to the running thread. */
@NullMarked
package org.kehu.kit.call;

import org.jspecify.annotations.NullMarked;
