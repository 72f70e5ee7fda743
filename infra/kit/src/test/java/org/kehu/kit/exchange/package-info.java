@NullMarked
package org.kehu.kit.exchange;

import org.jspecify.annotations.NullMarked;
