/** The one source of time; on a local suite it can be moved. */
@NullMarked
package org.kehu.kit.clock;

import org.jspecify.annotations.NullMarked;
