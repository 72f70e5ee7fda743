/** One document, one write: the aggregate's state and the events that tell it, atomically. */
@NullMarked
package org.kehu.kit.store;

import org.jspecify.annotations.NullMarked;
