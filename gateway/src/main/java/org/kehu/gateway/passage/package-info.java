/** A request that was let in, as those further on see it. */
@NullMarked
package org.kehu.gateway.passage;

import org.jspecify.annotations.NullMarked;
