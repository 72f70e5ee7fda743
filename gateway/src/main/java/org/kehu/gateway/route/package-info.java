/** Which path belongs to which service: an allow-list. */
@NullMarked
package org.kehu.gateway.route;

import org.jspecify.annotations.NullMarked;
