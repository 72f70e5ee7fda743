/** Coming and going without a failed request. */
@NullMarked
package org.kehu.kit.lifecycle;

import org.jspecify.annotations.NullMarked;
