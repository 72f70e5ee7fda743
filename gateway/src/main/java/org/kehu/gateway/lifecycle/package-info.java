/** Coming and going without a failed request. */
@NullMarked
package org.kehu.gateway.lifecycle;

import org.jspecify.annotations.NullMarked;
