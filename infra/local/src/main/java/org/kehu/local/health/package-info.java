/** What the local infrastructure says about itself on its management port. */
@NullMarked
package org.kehu.local.health;

import org.jspecify.annotations.NullMarked;
