/** How much one caller may ask for, how large and how long. */
@NullMarked
package org.kehu.gateway.limit;

import org.jspecify.annotations.NullMarked;
