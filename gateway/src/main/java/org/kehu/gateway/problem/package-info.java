/** The gateway's own refusals, in the shape that every service uses. */
@NullMarked
package org.kehu.gateway.problem;

import org.jspecify.annotations.NullMarked;
