/** UUIDv7 ids, and the numbers people read. */
@NullMarked
package org.kehu.kit.ids;

import org.jspecify.annotations.NullMarked;
