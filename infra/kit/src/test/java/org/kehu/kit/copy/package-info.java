@NullMarked
package org.kehu.kit.copy;

import org.jspecify.annotations.NullMarked;
