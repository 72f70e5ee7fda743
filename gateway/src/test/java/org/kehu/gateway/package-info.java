/** The gateway as its callers and its services see it. */
@NullMarked
package org.kehu.gateway;

import org.jspecify.annotations.NullMarked;
