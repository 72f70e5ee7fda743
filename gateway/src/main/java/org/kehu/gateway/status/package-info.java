/** What the gateway itself answers. */
@NullMarked
package org.kehu.gateway.status;

import org.jspecify.annotations.NullMarked;
