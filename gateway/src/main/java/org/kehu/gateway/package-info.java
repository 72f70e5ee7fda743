/** The one door to the suite: routes, token check, coarse rights, limits. */
@NullMarked
package org.kehu.gateway;

import org.jspecify.annotations.NullMarked;
