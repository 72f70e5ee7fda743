/** The small company whose people and apps use the suite on one machine. */
@NullMarked
package org.kehu.local.demo;

import org.jspecify.annotations.NullMarked;
