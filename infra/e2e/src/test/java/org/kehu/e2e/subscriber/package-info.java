/** The listening department against what a broken suite would tell it. */
@NullMarked
package org.kehu.e2e.subscriber;

import org.jspecify.annotations.NullMarked;
