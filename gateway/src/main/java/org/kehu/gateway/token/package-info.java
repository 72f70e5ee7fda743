/** Who asks: the bearer token, verified once and remembered until it expires. */
@NullMarked
package org.kehu.gateway.token;

import org.jspecify.annotations.NullMarked;
