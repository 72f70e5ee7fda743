/** What long commands promise, on an embedded database with runners by hand. */
@NullMarked
package org.kehu.kit.process;

import org.jspecify.annotations.NullMarked;
